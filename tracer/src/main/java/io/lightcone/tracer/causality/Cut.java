package io.lightcone.tracer.causality;

/**
 * A causally closed prefix of a recording: with each event, all its causes. This one moves along a
 * topological order, as under a slider: at position p it holds the first p events of it, and so is
 * closed at every position. One step takes constant time. For one thread.
 */
public final class Cut {
  private final int[] order;
  private final EventSet events;
  private int position;

  private Cut(int[] order) {
    this.order = order;
    this.events = new EventSet(order.length);
  }

  /** A cut along the graph's own topological order. */
  public static Cut at(CausalGraph graph, int position) {
    Cut cut = new Cut(graph.order());
    cut.moveTo(position);
    return cut;
  }

  /**
   * A cut along another order.
   *
   * @param order all events, each once, causes before effects
   * @throws IllegalArgumentException if it isn't that
   */
  public static Cut at(CausalGraph graph, int[] order, int position) {
    Cut cut = new Cut(checked(graph, order.clone()));
    cut.moveTo(position);
    return cut;
  }

  private static int[] checked(CausalGraph graph, int[] order) {
    if (order.length != graph.events()) {
      throw new IllegalArgumentException(
          "order of " + graph.events() + " events has: " + order.length);
    }
    EventSet before = new EventSet(order.length);
    for (int event : order) {
      graph.check(event);
      if (!hasCauses(graph, event, before) || !before.add(event)) {
        throw new IllegalArgumentException("event twice, or before a cause of it: " + event);
      }
    }
    return order;
  }

  /** The smallest cut with these events: they and their past. */
  public static EventSet closure(CausalGraph graph, EventSet frontier) {
    checkSize(graph, frontier);
    Rows causes = graph.causeRows();
    EventSet closure = frontier.copy();
    IntQueue queue = new IntQueue();
    frontier.forEach(queue::add);
    while (!queue.isEmpty()) {
      int event = queue.remove();
      for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
        if (closure.add(causes.targets[i])) {
          queue.add(causes.targets[i]);
        }
      }
    }
    return closure;
  }

  /** Whether the set has all causes of its events. */
  public static boolean isClosed(CausalGraph graph, EventSet set) {
    checkSize(graph, set);
    for (int event = set.next(0); event >= 0; event = set.next(event + 1)) {
      if (!hasCauses(graph, event, set)) {
        return false;
      }
    }
    return true;
  }

  private static void checkSize(CausalGraph graph, EventSet set) {
    if (set.events() != graph.events()) {
      throw new IllegalArgumentException(
          "graph of " + graph.events() + " events, set among: " + set.events());
    }
  }

  private static boolean hasCauses(CausalGraph graph, int event, EventSet set) {
    Rows causes = graph.causeRows();
    for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
      if (!set.has(causes.targets[i])) {
        return false;
      }
    }
    return true;
  }

  /** How many events are in it: 0 to {@link #end()}. */
  public int position() {
    return position;
  }

  /** The last position: all events are in it. */
  public int end() {
    return order.length;
  }

  /** The event that a step forward adds; -1 at the end. */
  public int upcoming() {
    return position == order.length ? -1 : order[position];
  }

  /** What is in it now; changes as the cut moves. */
  public EventSet events() {
    return events;
  }

  /**
   * Moves, one event at a time.
   *
   * @throws IndexOutOfBoundsException below 0 and above {@link #end()}
   */
  public void moveTo(int target) {
    if (target < 0 || target > order.length) {
      throw new IndexOutOfBoundsException("position not in 0 to " + order.length + ": " + target);
    }
    while (position < target) {
      events.add(order[position++]);
    }
    while (position > target) {
      events.remove(order[--position]);
    }
  }
}
