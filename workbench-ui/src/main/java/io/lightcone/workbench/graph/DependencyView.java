package io.lightcone.workbench.graph;

import java.util.List;
import java.util.Map;

/**
 * What depends on what.
 *
 * @param nodes WooFs, handlers and clients
 * @param flows what flows between them
 * @param failed number of invocations that did not end well, for the handlers that have such
 */
public record DependencyView(List<FlowNode> nodes, List<Flow> flows, Map<FlowNode, Long> failed) {
  /** Copies the collections. */
  public DependencyView {
    nodes = List.copyOf(nodes);
    flows = List.copyOf(flows);
    failed = Map.copyOf(failed);
  }
}
