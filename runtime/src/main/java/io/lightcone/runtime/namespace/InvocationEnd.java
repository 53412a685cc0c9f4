package io.lightcone.runtime.namespace;

import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;

/**
 * How an attempt of an invocation ended.
 *
 * @param invocation {@code namespace/handler@seq}
 * @param outcome how
 * @param error what was thrown, or why it is parked; null when all went well
 */
public record InvocationEnd(String invocation, Outcome outcome, Failure error) {}
