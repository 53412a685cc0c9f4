/**
 * The measure of dispatch: a put triggers a handler that reads the clock and appends what it read.
 *
 * <p>Stands on the runtime's API only; nothing else may use it.
 */
package io.lightcone.samples.clockread;
