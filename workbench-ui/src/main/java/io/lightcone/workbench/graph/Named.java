package io.lightcone.workbench.graph;

/**
 * Something with a name that events are about.
 *
 * @param kind what it is
 * @param namespace number of its namespace
 * @param name its name
 */
record Named(NodeKind kind, int namespace, String name) {}
