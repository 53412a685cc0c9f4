/**
 * What the selection is: why it happened, its value, its causes and effects, and the source of the
 * handler that did it.
 *
 * <p>The view model asks services given to it ({@code WhyService}, {@code SourceService}), which
 * read the event table and the recording's files. Used by {@code app} alone.
 */
package io.lightcone.workbench.inspector;
