package io.lightcone.tracer.causality;

import java.util.Optional;

/**
 * The past and future of events, and what lies between, by breadth-first search over the rows: time
 * in proportion to what is reached, and to one bit for each event there is. In causal order, or in
 * observed order if the graph has journal edges. An event is in neither its own past nor its
 * future. Immutable; safe for use by several threads. Throws {@link IndexOutOfBoundsException} for
 * a number that is no event.
 */
public final class LightCone {
  private final CausalGraph graph;

  /** Cones in {@code graph}. */
  public LightCone(CausalGraph graph) {
    this.graph = graph;
  }

  /** All events that happened before this one. */
  public EventSet past(int event) {
    return reach(graph.causeRows(), event, Grade.CLOCK_GUESS);
  }

  /** All events that this one happened before. */
  public EventSet future(int event) {
    return reach(graph.effectRows(), event, Grade.CLOCK_GUESS);
  }

  /** The past, with grades. */
  public GradedCone gradedPast(int event) {
    return graded(graph.causeRows(), event);
  }

  /** The future, with grades. */
  public GradedCone gradedFuture(int event) {
    return graded(graph.effectRows(), event);
  }

  /** All events on some path from one event to the other, both included; empty without a path. */
  public EventSet between(int from, int to) {
    EventSet past = past(to);
    past.add(to);
    EventSet between = new EventSet(graph.events());
    if (past.contains(graph.check(from))) {
      between.add(from);
      spread(graph.effectRows(), from, between, past);
    }
    return between;
  }

  /**
   * A shortest path from one event to the other, both included; of one event to itself, just it.
   */
  public Optional<CausalPath> path(int from, int to) {
    graph.check(to);
    return new PathSearch(graph).find(graph.check(from), to);
  }

  /** All events that neither happened before this one nor after it. */
  public EventSet concurrentWith(int event) {
    EventSet past = past(event);
    past.add(event);
    return past.inNeither(future(event));
  }

  private GradedCone graded(Rows rows, int event) {
    Grade[] grades = Grade.values();
    EventSet[] reached = new EventSet[grades.length];
    for (Grade grade : grades) {
      boolean more = grade == Grade.RECORDED || grade.compareTo(graph.weakest()) <= 0;
      int at = grade.ordinal();
      reached[at] = more ? reach(rows, event, grade) : reached[at - 1];
    }
    return new GradedCone(reached);
  }

  private EventSet reach(Rows rows, int event, Grade weakest) {
    EventSet reached = new EventSet(graph.events());
    int first = graph.check(event);
    if (weakest.compareTo(graph.weakest()) >= 0) {
      spread(rows, first, reached, null);
    } else {
      spreadOver(rows, first, reached, weakest);
    }
    return reached;
  }

  private static void spread(Rows rows, int first, EventSet reached, EventSet within) {
    IntQueue queue = new IntQueue();
    queue.add(first);
    while (!queue.isEmpty()) {
      int event = queue.remove();
      for (int i = rows.starts[event]; i < rows.starts[event + 1]; i++) {
        int next = rows.targets[i];
        if ((within == null || within.has(next)) && reached.add(next)) {
          queue.add(next);
        }
      }
    }
  }

  private static void spreadOver(Rows rows, int first, EventSet reached, Grade weakest) {
    IntQueue queue = new IntQueue();
    queue.add(first);
    while (!queue.isEmpty()) {
      int event = queue.remove();
      for (int i = rows.starts[event]; i < rows.starts[event + 1]; i++) {
        if (rows.grade(i).compareTo(weakest) <= 0 && reached.add(rows.targets[i])) {
          queue.add(rows.targets[i]);
        }
      }
    }
  }
}
