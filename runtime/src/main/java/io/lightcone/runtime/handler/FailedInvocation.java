package io.lightcone.runtime.handler;

/**
 * An invocation that ended with an exception.
 *
 * @param namespace where it ran
 * @param handler its handler's name
 * @param attempt from 1
 * @param exception the exception's class, binary name
 * @param message the exception's message, or null
 * @param trigger the element that triggered it
 */
public record FailedInvocation(
    String namespace,
    String handler,
    int attempt,
    String exception,
    String message,
    Element trigger) {}
