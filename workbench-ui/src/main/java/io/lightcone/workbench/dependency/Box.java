package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.FlowNode;

/**
 * A box of the diagram.
 *
 * @param node what it stands for; null for a whole namespace
 * @param namespace the namespace's name
 * @param failed invocations in it that did not end well
 * @param layer from 0 at the left
 * @param place from 0 at the top of its layer
 */
record Box(FlowNode node, String namespace, long failed, int layer, int place) {

  /** What is written in it. */
  String title() {
    return node == null ? namespace : node.name();
  }
}
