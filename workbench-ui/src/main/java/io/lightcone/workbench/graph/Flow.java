package io.lightcone.workbench.graph;

/**
 * A flow between two nodes of the dependency view.
 *
 * @param kind what flows
 * @param from where from
 * @param to where to
 * @param count how many events it is made of
 */
public record Flow(FlowKind kind, FlowNode from, FlowNode to, long count) {}
