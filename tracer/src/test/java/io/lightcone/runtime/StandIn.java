package io.lightcone.runtime;

/** Used by a class that offends against the architecture. Never run. */
public final class StandIn {}
