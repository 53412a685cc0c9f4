/**
 * Namespace directories: journals as Chronicle Queue files, with the small files beside them.
 *
 * <p>The only user of Chronicle Queue, and only for appending. Reading walks the files itself,
 * because Chronicle ends silently at damage and may create files where it is only asked to read.
 * Used through {@code environment.Storage}; depends on {@code journal} for what a whole frame is.
 */
package io.lightcone.tracer.chronicle;
