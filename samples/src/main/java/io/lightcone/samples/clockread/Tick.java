package io.lightcone.samples.clockread;

import java.time.Instant;

/**
 * The clock, as a handler read it.
 *
 * @param request number of the element that triggered the handler
 * @param read wall clock at the handler's first operation
 */
public record Tick(long request, Instant read) {}
