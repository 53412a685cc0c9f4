/**
 * The commands that run and use namespaces: {@code run}, {@code create}, {@code put}, {@code get},
 * {@code latest}, {@code ls}. Used by the {@code lightcone} command only.
 */
package io.lightcone.runtime.cli;
