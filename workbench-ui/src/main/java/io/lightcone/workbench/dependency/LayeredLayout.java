package io.lightcone.workbench.dependency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Lays a directed graph out in layers from left to right, after Sugiyama, Tagawa and Toda (1981):
 * edges that close a cycle are turned round, a box stands one layer right of the rightmost box
 * before it, and layers are sorted by the mean place of their neighbours, in sweeps. Deterministic.
 */
final class LayeredLayout {
  private static final int SWEEPS = 8;

  private final int size;
  private final List<int[]> forward = new ArrayList<>();
  private final List<List<Integer>> after = new ArrayList<>();
  private final List<List<Integer>> before = new ArrayList<>();
  private final int[] layer;
  private final int[] place;

  private LayeredLayout(int size, List<int[]> edges) {
    this.size = size;
    layer = new int[size];
    place = new int[size];
    for (int i = 0; i < size; i++) {
      after.add(new ArrayList<>());
      before.add(new ArrayList<>());
    }
    breakCycles(edges);
    for (int[] edge : forward) {
      after.get(edge[0]).add(edge[1]);
      before.get(edge[1]).add(edge[0]);
    }
  }

  /**
   * Where the boxes stand.
   *
   * @param layers layer of each, from 0 at the left
   * @param places place in its layer, from 0 at the top
   */
  record Places(int[] layers, int[] places) {}

  /**
   * Lays out.
   *
   * @param size number of boxes
   * @param edges pairs of boxes, from and to; loops are ignored
   */
  static Places of(int size, List<int[]> edges) {
    LayeredLayout layout = new LayeredLayout(size, edges);
    layout.layers();
    layout.order();
    return new Places(layout.layer, layout.place);
  }

  /** Depth first with a stack of its own: a chain of 2,000 boxes is no reason to overflow. */
  private void breakCycles(List<int[]> edges) {
    List<List<Integer>> targets = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      targets.add(new ArrayList<>());
    }
    int[] incoming = new int[size];
    for (int[] edge : edges) {
      if (edge[0] != edge[1]) {
        targets.get(edge[0]).add(edge[1]);
        incoming[edge[1]]++;
      }
    }
    int[] state = new int[size];
    Integer[] roots = new Integer[size];
    Arrays.setAll(roots, i -> i);
    Arrays.sort(roots, Comparator.comparingInt((Integer i) -> incoming[i] == 0 ? 0 : 1));
    for (int root : roots) {
      if (state[root] == 0) {
        visit(root, targets, state);
      }
    }
  }

  private void visit(int root, List<List<Integer>> targets, int[] state) {
    int[] next = new int[size];
    List<Integer> path = new ArrayList<>(List.of(root));
    state[root] = 1;
    while (!path.isEmpty()) {
      int at = path.get(path.size() - 1);
      if (next[at] == targets.get(at).size()) {
        state[at] = 2;
        path.remove(path.size() - 1);
        continue;
      }
      int to = targets.get(at).get(next[at]++);
      forward.add(state[to] == 1 ? new int[] {to, at} : new int[] {at, to});
      if (state[to] == 0) {
        state[to] = 1;
        path.add(to);
      }
    }
  }

  private void layers() {
    int[] waiting = new int[size];
    forward.forEach(edge -> waiting[edge[1]]++);
    List<Integer> ready = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      if (waiting[i] == 0) {
        ready.add(i);
      }
    }
    for (int i = 0; i < ready.size(); i++) {
      for (int to : after.get(ready.get(i))) {
        layer[to] = Math.max(layer[to], layer[ready.get(i)] + 1);
        if (--waiting[to] == 0) {
          ready.add(to);
        }
      }
    }
  }

  private void order() {
    int layers = Arrays.stream(layer).max().orElse(-1) + 1;
    List<List<Integer>> rows = new ArrayList<>();
    for (int i = 0; i < layers; i++) {
      rows.add(new ArrayList<>());
    }
    for (int i = 0; i < size; i++) {
      rows.get(layer[i]).add(i);
    }
    rows.forEach(this::number);
    for (int sweep = 0; sweep < SWEEPS; sweep++) {
      boolean rightwards = sweep % 2 == 0;
      for (int i = 0; i < layers; i++) {
        sort(rows.get(rightwards ? i : layers - 1 - i), rightwards ? before : after);
      }
    }
  }

  private void sort(List<Integer> row, List<List<Integer>> neighbours) {
    double[] means = new double[size];
    for (int box : row) {
      means[box] =
          neighbours.get(box).stream().mapToInt(other -> place[other]).average().orElse(place[box]);
    }
    row.sort(
        Comparator.comparingDouble((Integer box) -> means[box]).thenComparing(box -> place[box]));
    number(row);
  }

  private void number(List<Integer> row) {
    for (int i = 0; i < row.size(); i++) {
      place[row.get(i)] = i;
    }
  }
}
