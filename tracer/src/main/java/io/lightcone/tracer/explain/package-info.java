/**
 * A recording in words: what it holds, what an event says, why it happened, where a text occurs,
 * and how events, elements and invocations are written.
 *
 * <p>Pure reading of the event table, for the command line and the window alike. Depends on {@code
 * index} and {@code event}; prints nothing.
 */
package io.lightcone.tracer.explain;
