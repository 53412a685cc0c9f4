/**
 * The columnar index of a recording: every event a number, every property a primitive array. Gives
 * all interactive answers; events' contents stay on disk until they are looked at.
 *
 * <p>Depends on {@code recording}, {@code journal}, {@code event} and {@code causality}.
 */
package io.lightcone.tracer.index;
