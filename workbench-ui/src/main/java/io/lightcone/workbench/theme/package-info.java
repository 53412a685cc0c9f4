/**
 * How the window looks: light and dark, three type sizes, colours by name.
 *
 * <p>Colours are named once, in {@code dark.css} and {@code light.css}; everything else refers to
 * the names. Used by {@code app} alone; panes carry style classes and know no colour.
 */
package io.lightcone.workbench.theme;
