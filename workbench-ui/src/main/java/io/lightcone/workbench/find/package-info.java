/**
 * Find: by id, name, exception text, payload value, or a pasted log line or stack trace. Searches
 * in the background with progress; what was found before a cancel stays.
 *
 * <p>Used by {@code app} alone.
 */
package io.lightcone.workbench.find;
