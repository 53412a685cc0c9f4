package io.lightcone.tracer.causality;

import java.util.Arrays;

/**
 * Happens-before in observed order: causal order and each journal's own order.
 *
 * <p>Every 256th event of a journal has a vector clock (less often with more than 256 journals, so
 * that clocks take at most 4 bytes an event). Two events of one journal compare by index. For
 * others, the search goes back from the later one over the edges between journals. The clocks of a
 * journal only grow; so in each journal there is just one stretch between two samples in which its
 * events can begin to have seen the earlier event: that is all that is ever searched.
 *
 * <p>Immutable; each thread asks through a {@link #query()} of its own.
 */
public final class ObservedOrder {
  private static final int MOST_JOURNALS = 4096;
  private static final int SHORTEST_STRETCH_SHIFT = 8;

  private final CausalGraph graph;
  private final Journals journals;
  private final int shift;
  private final int[][][] samples;

  /**
   * Samples the clocks.
   *
   * @param graph with the journals' order in it, see {@link GraphBuilder#journals}
   * @throws IllegalArgumentException if the graph lacks the order of a journal, if the two differ
   *     in events, or for more than 4,096 journals
   */
  public ObservedOrder(CausalGraph graph, Journals journals) {
    if (graph.events() != journals.events()) {
      throw new IllegalArgumentException(
          "journals of " + journals.events() + " events, graph of: " + graph.events());
    }
    if (journals.count() > MOST_JOURNALS) {
      throw new IllegalArgumentException(
          "more journals than " + MOST_JOURNALS + ", load fewer: " + journals.count());
    }
    this.graph = graph;
    this.journals = journals;
    int bits = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, journals.count()) - 1);
    this.shift = Math.max(SHORTEST_STRETCH_SHIFT, bits);
    this.samples = VectorClocks.sample(graph, journals, shift);
  }

  /** Asks on behalf of one thread; a few bytes a journal. */
  public HappensBefore query() {
    return new Query();
  }

  private final class Query implements HappensBefore {
    private final int[] searchedTo = new int[journals.count()];
    private int[] stack = new int[64];
    private int depth;
    private int lane;
    private int count;

    @Override
    public boolean happensBefore(int first, int second) {
      graph.check(first);
      graph.check(second);
      lane = journals.journalOf(first);
      count = journals.indexOf(first) + 1;
      if (lane == journals.journalOf(second)) {
        return count <= journals.indexOf(second);
      }
      Arrays.fill(searchedTo, 0);
      depth = 0;
      push(second);
      while (depth > 0) {
        if (hasSeen(stack[--depth])) {
          return true;
        }
      }
      return false;
    }

    /** Whether the event is known to have seen it; if that is open, what may have is pushed. */
    private boolean hasSeen(int event) {
      int journal = journals.journalOf(event);
      int index = journals.indexOf(event);
      int[][] clocks = samples[journal];
      int above = index + 1 >>> shift;
      if (above > 0 && clocks[above - 1][lane] >= count) {
        return true;
      }
      if (above < clocks.length && clocks[above][lane] < count) {
        return false;
      }
      int from = Math.max(above << shift, searchedTo[journal]);
      searchedTo[journal] = Math.max(searchedTo[journal], index + 1);
      return search(journal, from, index);
    }

    private boolean search(int journal, int from, int to) {
      Rows causes = graph.causeRows();
      for (int index = from; index <= to; index++) {
        int event = journals.event(journal, index);
        for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
          int cause = causes.targets[i];
          int other = journals.journalOf(cause);
          if (other == lane && journals.indexOf(cause) + 1 >= count) {
            return true;
          }
          if (other != lane && other != journal) {
            push(cause);
          }
        }
      }
      return false;
    }

    private void push(int event) {
      if (depth == stack.length) {
        stack = Arrays.copyOf(stack, depth * 2);
      }
      stack[depth++] = event;
    }
  }
}
