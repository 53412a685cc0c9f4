package io.lightcone.workbench.graph;

/**
 * A WooF, handler or client of the dependency view.
 *
 * @param kind which of them
 * @param namespace its namespace's name
 * @param name its name
 */
public record FlowNode(NodeKind kind, String namespace, String name) {}
