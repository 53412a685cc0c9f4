package io.lightcone.tracer.causality;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * The edges among {@link #events()} events, from both ends, in compressed sparse rows; never
 * cyclic. 18 bytes an event and 10 bytes an edge, less a little. Immutable; safe for use by several
 * threads. Methods that take an event throw {@link IndexOutOfBoundsException} for any other number.
 */
public final class CausalGraph {
  private final Rows causes;
  private final Rows effects;
  private final int[] order;
  private final int[] ranks;
  private final int kindsPresent;
  private final Grade weakest;

  private CausalGraph(Rows causes, int[] order) {
    this.causes = causes;
    this.effects = causes.reversed();
    this.order = order;
    this.ranks = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      ranks[order[i]] = i;
    }
    int kinds = 0;
    int grade = 0;
    for (byte label : causes.labels) {
      kinds |= 1 << (label & 7);
      grade = Math.max(grade, label >>> 3);
    }
    this.kindsPresent = kinds;
    this.weakest = Grade.values()[grade];
  }

  /**
   * Collects the edges of a graph.
   *
   * @param events how many events there are, from 0
   * @throws IllegalArgumentException if negative
   */
  public static GraphBuilder builder(int events) {
    return new GraphBuilder(events);
  }

  /** A builder with all these edges, to add more to. */
  public GraphBuilder toBuilder() {
    return new GraphBuilder(this);
  }

  /** Fails at a circle. */
  static CausalGraph of(Rows causes) {
    return new CausalGraph(causes, TopologicalSort.of(causes, false).order());
  }

  /** Leaves out an edge of each circle. */
  static Repaired repaired(Rows causes) {
    TopologicalSort sort = TopologicalSort.of(causes, true);
    List<Edge> dropped = List.copyOf(sort.droppedEdges());
    Rows kept = dropped.isEmpty() ? causes : causes.without(sort.dropped());
    return new Repaired(new CausalGraph(kept, sort.order()), dropped);
  }

  /**
   * A graph made from edges that may have contradicted each other.
   *
   * @param graph without the dropped edges
   * @param dropped the edges left out: each was the weakest of a circle. Empty for sound recordings
   */
  public record Repaired(CausalGraph graph, List<Edge> dropped) {}

  /** Number of events. */
  public int events() {
    return order.length;
  }

  /** Number of edges. */
  public int edges() {
    return causes.targets.length;
  }

  /** Tells the causes of an event. */
  public void causes(int event, EdgeVisitor visitor) {
    causes.visit(check(event), visitor);
  }

  /** Tells the effects of an event. */
  public void effects(int event, EdgeVisitor visitor) {
    effects.visit(check(event), visitor);
  }

  /** How many causes an event has. */
  public int causeCount(int event) {
    return causes.size(check(event));
  }

  /** How many effects an event has. */
  public int effectCount(int event) {
    return effects.size(check(event));
  }

  /** One cause of {@code event}; {@code index} from 0, below {@link #causeCount}. */
  public int cause(int event, int index) {
    return causes.targets[causes.starts[event] + Objects.checkIndex(index, causeCount(event))];
  }

  /** One effect of {@code event}; {@code index} from 0, below {@link #effectCount}. */
  public int effect(int event, int index) {
    return effects.targets[effects.starts[event] + Objects.checkIndex(index, effectCount(event))];
  }

  /** All events, causes before effects, otherwise near the order of their ordinals; a copy. */
  public int[] topologicalOrder() {
    return Arrays.copyOf(order, order.length);
  }

  /** Where the event stands in {@link #topologicalOrder()}. */
  public int rank(int event) {
    return ranks[check(event)];
  }

  /** Whether there is an edge of this kind. */
  public boolean has(EdgeKind kind) {
    return (kindsPresent >> kind.ordinal() & 1) != 0;
  }

  /** The weakest grade of any edge; {@link Grade#RECORDED} when there is none. */
  public Grade weakest() {
    return weakest;
  }

  Rows causeRows() {
    return causes;
  }

  Rows effectRows() {
    return effects;
  }

  /** Not a copy: read only. */
  int[] order() {
    return order;
  }

  /** Not a copy: read only. */
  int[] ranks() {
    return ranks;
  }

  int check(int event) {
    if (event < 0 || event >= order.length) {
      throw new IndexOutOfBoundsException("unknown event, of " + order.length + ": " + event);
    }
    return event;
  }
}
