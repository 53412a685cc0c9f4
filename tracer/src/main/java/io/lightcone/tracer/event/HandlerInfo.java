package io.lightcone.tracer.event;

/**
 * A handler of a bundle.
 *
 * @param name the name that puts use
 * @param className binary name of its class
 */
public record HandlerInfo(String name, String className) {}
