package io.lightcone.tracer.causality;

import java.util.Arrays;

/**
 * How far events have seen each journal: as counts of its events, sampled at every {@link #every}th
 * event of each journal. Mattern: Virtual Time and Global States of Distributed Systems, 1989.
 *
 * <p>A clock's own journal is not kept up to date in it, as an event's index says that. So a clock
 * only changes when something new arrives from another journal, and until then all events share one
 * array; clocks are never changed once made.
 */
final class VectorClocks {
  private final CausalGraph graph;
  private final Journals journals;
  private final int shift;
  private final int[][][] samples;

  /** The newest clock of each journal, and how many of its events have been walked. */
  private final int[][] current;

  private final int[] walked;

  /** Clocks of events that some event of another journal still waits for. */
  private final int[][] kept;

  private final int[] waiting;

  private VectorClocks(CausalGraph graph, Journals journals, int shift) {
    this.graph = graph;
    this.journals = journals;
    this.shift = shift;
    this.samples = new int[journals.count()][][];
    this.current = new int[journals.count()][];
    this.walked = new int[journals.count()];
    this.kept = new int[graph.events()][];
    this.waiting = new int[graph.events()];
    int[] nothing = new int[journals.count()];
    for (int journal = 0; journal < journals.count(); journal++) {
      samples[journal] = new int[journals.size(journal) >>> shift][];
      current[journal] = nothing;
    }
  }

  /**
   * The sampled clocks, by journal and number of sample: sample s stands at the journal's index
   * {@code (s + 1 << shift) - 1}.
   *
   * @throws IllegalArgumentException if the graph lacks the order of a journal
   */
  static int[][][] sample(CausalGraph graph, Journals journals, int shift) {
    VectorClocks clocks = new VectorClocks(graph, journals, shift);
    for (int event : graph.order()) {
      clocks.walk(event);
    }
    return clocks.samples;
  }

  private void walk(int event) {
    int journal = journals.journalOf(event);
    int index = journals.indexOf(event);
    if (walked[journal]++ != index) {
      throw new IllegalArgumentException("graph lacks the order of journal: " + journal);
    }
    Rows causes = graph.causeRows();
    for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
      arrive(journal, causes.targets[i]);
    }
    keep(event, journal);
    if ((index + 1 & (1 << shift) - 1) == 0) {
      samples[journal][index >>> shift] = current[journal];
    }
  }

  /** What is known at the cause becomes known here. */
  private void arrive(int journal, int cause) {
    int from = journals.journalOf(cause);
    if (from == journal) {
      return;
    }
    int count = journals.indexOf(cause) + 1;
    if (current[journal][from] < count) {
      current[journal] = merge(current[journal], kept[cause]);
      current[journal][from] = count;
    }
    if (--waiting[cause] == 0) {
      kept[cause] = null;
    }
  }

  private static int[] merge(int[] one, int[] other) {
    int[] merged = Arrays.copyOf(one, one.length);
    for (int i = 0; i < merged.length; i++) {
      merged[i] = Math.max(merged[i], other[i]);
    }
    return merged;
  }

  private void keep(int event, int journal) {
    Rows effects = graph.effectRows();
    for (int i = effects.starts[event]; i < effects.starts[event + 1]; i++) {
      if (journals.journalOf(effects.targets[i]) != journal) {
        waiting[event]++;
        kept[event] = current[journal];
      }
    }
  }
}
