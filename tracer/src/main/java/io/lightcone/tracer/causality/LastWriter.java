package io.lightcone.tracer.causality;

import java.util.Arrays;
import java.util.Objects;

/**
 * Who wrote last, by key: a key stands for a WooF, or whatever else is overwritten. 4 bytes an
 * event beside the keys, and 4 a key. Immutable; safe for use by several threads.
 */
public final class LastWriter {
  private final int[] keyOf;
  private final Journals journals;
  private final int[] starts;

  /** Writers of key k: from starts[k], by journal, then by index in it. */
  private final int[] writers;

  /**
   * Indexes the writers.
   *
   * @param keyOf the key each event writes, from 0; -1 for none
   * @param keys how many keys there are
   * @throws IllegalArgumentException for a key that isn't there, or keys for more or fewer events
   */
  public LastWriter(int[] keyOf, int keys, Journals journals) {
    if (keyOf.length != journals.events()) {
      throw new IllegalArgumentException(
          "journals of " + journals.events() + " events, keys for: " + keyOf.length);
    }
    this.keyOf = keyOf.clone();
    this.journals = journals;
    this.starts = count(keyOf, keys);
    this.writers = new int[starts[keys]];
    int[] next = Arrays.copyOf(starts, keys);
    for (int journal = 0; journal < journals.count(); journal++) {
      for (int index = 0; index < journals.size(journal); index++) {
        int event = journals.event(journal, index);
        if (keyOf[event] >= 0) {
          writers[next[keyOf[event]]++] = event;
        }
      }
    }
  }

  private static int[] count(int[] keyOf, int keys) {
    int[] starts = new int[keys + 1];
    for (int key : keyOf) {
      if (key < -1 || key >= keys) {
        throw new IllegalArgumentException("unknown key, of " + keys + ": " + key);
      }
      if (key >= 0) {
        starts[key + 1]++;
      }
    }
    for (int key = 0; key < keys; key++) {
      starts[key + 1] += starts[key];
    }
    return starts;
  }

  /**
   * The last writer of {@code key} before {@code event} in the event's own journal, in the
   * journal's order; -1 if there is none. Binary search.
   */
  public int lastWriterBefore(int event, int key) {
    int low = starts[Objects.checkIndex(key, starts.length - 1)];
    int high = starts[key + 1];
    while (low < high) {
      int middle = low + high >>> 1;
      if (isEarlier(writers[middle], event)) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    boolean found =
        low > starts[key] && journals.journalOf(writers[low - 1]) == journals.journalOf(event);
    return found ? writers[low - 1] : -1;
  }

  private boolean isEarlier(int writer, int event) {
    int journal = journals.journalOf(event);
    int other = journals.journalOf(writer);
    return other == journal ? journals.indexOf(writer) < journals.indexOf(event) : other < journal;
  }

  /**
   * The last writers of {@code key} in the past of {@code event}: those that no other writer there
   * comes after. More than one means that the order leaves open who was last. Ascending.
   *
   * <p>One walk back over the graph's topological order: time in proportion to all events, at
   * worst.
   *
   * @param graph the order that counts: without journal edges causal, with them observed
   */
  public int[] lastWritersInPast(CausalGraph graph, int event, int key) {
    EventSet past = new EventSet(graph.events());
    EventSet overwritten = new EventSet(graph.events());
    EventSet last = new EventSet(graph.events());
    int[] order = graph.order();
    addCauses(graph, event, past);
    for (int rank = graph.rank(event) - 1; rank >= 0; rank--) {
      int earlier = order[rank];
      if (past.has(earlier)) {
        addCauses(graph, earlier, past);
        boolean covered = overwritten.has(earlier);
        if (keyOf[earlier] == key && !covered) {
          last.add(earlier);
        }
        if (keyOf[earlier] == key || covered) {
          addCauses(graph, earlier, overwritten);
        }
      }
    }
    return last.toArray();
  }

  private static void addCauses(CausalGraph graph, int event, EventSet set) {
    Rows causes = graph.causeRows();
    for (int i = causes.starts[event]; i < causes.starts[event + 1]; i++) {
      set.add(causes.targets[i]);
    }
  }
}
