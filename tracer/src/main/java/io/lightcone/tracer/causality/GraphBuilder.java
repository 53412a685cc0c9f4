package io.lightcone.tracer.causality;

import java.util.Arrays;

/**
 * Collects the edges of a {@link CausalGraph}, in any order. For one thread; may be built from
 * several times.
 */
public final class GraphBuilder {
  private final int events;
  private int count;
  private int[] causes;
  private int[] effects;
  private byte[] labels;

  GraphBuilder(int events) {
    if (events < 0) {
      throw new IllegalArgumentException("number of events below 0: " + events);
    }
    this.events = events;
    allocate(1024);
  }

  GraphBuilder(CausalGraph graph) {
    this.events = graph.events();
    allocate(graph.edges() + events + 16);
    for (int event = 0; event < events; event++) {
      int effect = event;
      graph.causes(event, (cause, kind, grade) -> edge(cause, effect, kind, grade));
    }
  }

  private void allocate(int edges) {
    causes = new int[edges];
    effects = new int[edges];
    labels = new byte[edges];
  }

  /** Adds a recorded edge. */
  public GraphBuilder edge(int cause, int effect, EdgeKind kind) {
    return edge(cause, effect, kind, Grade.RECORDED);
  }

  /**
   * Adds an edge. Several between the same two events are kept.
   *
   * @throws IndexOutOfBoundsException if one of the two is no event
   */
  public GraphBuilder edge(int cause, int effect, EdgeKind kind, Grade grade) {
    check(cause);
    check(effect);
    if (count == causes.length) {
      int longer = count + (count >> 1);
      causes = Arrays.copyOf(causes, longer);
      effects = Arrays.copyOf(effects, longer);
      labels = Arrays.copyOf(labels, longer);
    }
    causes[count] = cause;
    effects[count] = effect;
    labels[count++] = Rows.label(kind, grade);
    return this;
  }

  /** Adds each journal's order: a graph of the observed order comes out. */
  public GraphBuilder journals(Journals journals) {
    for (int journal = 0; journal < journals.count(); journal++) {
      for (int index = 1; index < journals.size(journal); index++) {
        edge(journals.event(journal, index - 1), journals.event(journal, index), EdgeKind.JOURNAL);
      }
    }
    return this;
  }

  private void check(int event) {
    if (event < 0 || event >= events) {
      throw new IndexOutOfBoundsException("edge to an unknown event, of " + events + ": " + event);
    }
  }

  /**
   * The graph.
   *
   * @throws CausalityException if an event would come before itself; it names an edge of the circle
   */
  public CausalGraph build() {
    return CausalGraph.of(rows());
  }

  /** The graph without the weakest edge of each circle, and those edges. */
  public CausalGraph.Repaired buildDroppingCycles() {
    return CausalGraph.repaired(rows());
  }

  private Rows rows() {
    return Rows.of(events, count, effects, causes, labels);
  }
}
