package io.lightcone.tracer.causality;

import java.util.Arrays;
import java.util.Optional;

/** Breadth-first search of a shortest path, from the effect back to the cause. */
final class PathSearch {
  private static final int NOWHERE = -1;

  private final CausalGraph graph;
  private final Rows causes;

  /** Each event's next on a shortest path to the effect. */
  private final int[] towards;

  PathSearch(CausalGraph graph) {
    this.graph = graph;
    this.causes = graph.causeRows();
    this.towards = new int[graph.events()];
    Arrays.fill(towards, NOWHERE);
  }

  Optional<CausalPath> find(int from, int to) {
    int[] ranks = graph.ranks();
    IntQueue queue = new IntQueue();
    towards[to] = to;
    queue.add(to);
    while (towards[from] == NOWHERE && !queue.isEmpty()) {
      int event = queue.remove();
      for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
        int cause = causes.targets[i];
        if (towards[cause] == NOWHERE && ranks[cause] >= ranks[from]) {
          towards[cause] = event;
          queue.add(cause);
        }
      }
    }
    return towards[from] == NOWHERE ? Optional.empty() : Optional.of(trace(from, to));
  }

  private CausalPath trace(int from, int to) {
    int length = 1;
    for (int event = from; event != to; event = towards[event]) {
      length++;
    }
    int[] events = new int[length];
    EdgeKind[] kinds = new EdgeKind[length - 1];
    Grade grade = Grade.RECORDED;
    events[0] = from;
    for (int i = 1; i < length; i++) {
      events[i] = towards[events[i - 1]];
      int edge = bestEdge(events[i - 1], events[i]);
      kinds[i - 1] = causes.kind(edge);
      grade = grade.weakest(causes.grade(edge));
    }
    return new CausalPath(events, kinds, grade);
  }

  private int bestEdge(int cause, int effect) {
    int best = -1;
    for (int i = causes.starts[effect]; i < causes.starts[effect + 1]; i++) {
      if (causes.targets[i] == cause
          && (best < 0 || causes.grade(i).compareTo(causes.grade(best)) < 0)) {
        best = i;
      }
    }
    return best;
  }
}
