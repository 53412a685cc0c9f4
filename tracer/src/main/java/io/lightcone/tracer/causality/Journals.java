package io.lightcone.tracer.causality;

import java.util.Arrays;

/**
 * Which journal each event is in, and where. 12 bytes an event. Immutable; safe for use by several
 * threads.
 */
public final class Journals {
  private final int[] journalOf;
  private final int[] indexOf;
  private final int[] starts;
  private final int[] events;

  private Journals(int[] journalOf, int journals) {
    this.journalOf = journalOf.clone();
    this.indexOf = new int[journalOf.length];
    this.starts = new int[journals + 1];
    this.events = new int[journalOf.length];
    group(journals);
  }

  private void group(int journals) {
    for (int journal : journalOf) {
      if (journal < 0 || journal >= journals) {
        throw new IllegalArgumentException("unknown journal, of " + journals + ": " + journal);
      }
      starts[journal + 1]++;
    }
    for (int journal = 0; journal < journals; journal++) {
      starts[journal + 1] += starts[journal];
    }
    int[] next = Arrays.copyOf(starts, journals);
    for (int event = 0; event < journalOf.length; event++) {
      events[next[journalOf[event]]++] = event;
    }
  }

  /**
   * Journals in which events stand in the order of their ordinals.
   *
   * @param journalOf number of each event's journal
   * @param journals how many journals there are
   * @throws IllegalArgumentException for the number of a journal that isn't there
   */
  public static Journals inOrdinalOrder(int[] journalOf, int journals) {
    return new Journals(journalOf, journals).indexed();
  }

  /**
   * Journals in which events stand by position.
   *
   * @param journalOf number of each event's journal
   * @param positionInJournal each event's position in its journal; may have holes
   * @param journals how many journals there are
   * @throws IllegalArgumentException if two events are at one position, for the number of a journal
   *     that isn't there, or if the arrays differ in length
   */
  public static Journals of(int[] journalOf, int[] positionInJournal, int journals) {
    if (journalOf.length != positionInJournal.length) {
      throw new IllegalArgumentException(
          "journals for "
              + journalOf.length
              + " events, positions for: "
              + positionInJournal.length);
    }
    Journals result = new Journals(journalOf, journals);
    for (int journal = 0; journal < journals; journal++) {
      result.sort(journal, positionInJournal);
    }
    return result.indexed();
  }

  private void sort(int journal, int[] positions) {
    int start = starts[journal];
    long[] keys = new long[size(journal)];
    for (int i = 0; i < keys.length; i++) {
      int event = events[start + i];
      keys[i] = (long) positions[event] << 32 | event;
    }
    Arrays.sort(keys);
    for (int i = 0; i < keys.length; i++) {
      if (i > 0 && keys[i] >> 32 == keys[i - 1] >> 32) {
        throw new IllegalArgumentException(
            "two events of journal " + journal + " at one position: " + (keys[i] >> 32));
      }
      events[start + i] = (int) keys[i];
    }
  }

  private Journals indexed() {
    for (int i = 0; i < events.length; i++) {
      indexOf[events[i]] = i - starts[journalOf[events[i]]];
    }
    return this;
  }

  /** How many journals there are. */
  public int count() {
    return starts.length - 1;
  }

  /** How many events there are, in all journals. */
  public int events() {
    return events.length;
  }

  /** How many events a journal has. */
  public int size(int journal) {
    return starts[journal + 1] - starts[journal];
  }

  /** The event at an index of a journal, from 0, without holes. */
  public int event(int journal, int index) {
    return events[starts[journal] + index];
  }

  /** Number of the event's journal. */
  public int journalOf(int event) {
    return journalOf[event];
  }

  /** Index of the event in its journal, from 0, without holes. */
  public int indexOf(int event) {
    return indexOf[event];
  }
}
