package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Which node stands for which event.
 *
 * <p>In an imported store, events are numbered namespace after namespace in order of seq, whatever
 * order they were loaded in: so a cached store fits a table that was loaded otherwise. Events
 * appended later have the numbers the database gives them.
 */
final class NodeNumbers {
  private final int imported;
  private final int[] ordinalOfNode;
  private long[] nodeOfOrdinal;
  private final Map<Long, Integer> appended = new HashMap<>();

  NodeNumbers(EventTable table) {
    imported = table.size();
    nodeOfOrdinal = new long[imported];
    ordinalOfNode = new int[imported];
    int node = 0;
    for (int namespace = 0; namespace < table.namespaceCount(); namespace++) {
      for (int i = 0; i < table.events(namespace); i++, node++) {
        int ordinal = table.eventAt(namespace, i);
        ordinalOfNode[node] = ordinal;
        nodeOfOrdinal[ordinal] = node;
      }
    }
  }

  /** Number of imported events: the nodes from 0 to this. */
  int imported() {
    return imported;
  }

  synchronized long node(int ordinal) {
    return nodeOfOrdinal[ordinal];
  }

  /** The event a node stands for, or -1. */
  synchronized int ordinal(long node) {
    return node < imported ? ordinalOfNode[(int) node] : appended.getOrDefault(node, -1);
  }

  synchronized void append(int ordinal, long node) {
    if (ordinal >= nodeOfOrdinal.length) {
      nodeOfOrdinal = Arrays.copyOf(nodeOfOrdinal, Math.max(ordinal + 1, ordinal * 3 / 2));
    }
    nodeOfOrdinal[ordinal] = node;
    appended.put(node, ordinal);
  }
}
