package io.lightcone.tracer.causality;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * A set of events: one bit for each event there is. Safe for reading by several threads, except the
 * one a {@link Cut} is moving.
 */
public final class EventSet {
  private final int events;
  private final long[] words;
  private int size;

  EventSet(int events) {
    this.events = events;
    this.words = new long[(events + 63) >>> 6];
  }

  /**
   * The set of {@code members}, among {@code events} events.
   *
   * @throws IndexOutOfBoundsException if a member is no event
   */
  public static EventSet of(int events, int... members) {
    EventSet set = new EventSet(events);
    for (int member : members) {
      set.add(set.check(member));
    }
    return set;
  }

  /** How many events there are, in the set or not. */
  public int events() {
    return events;
  }

  /** How many are in the set. */
  public int size() {
    return size;
  }

  /** Whether the event is in the set. */
  public boolean contains(int event) {
    return has(check(event));
  }

  /** The first member from {@code from} on, itself included; -1 if there is none. */
  public int next(int from) {
    if (from >= events) {
      return -1;
    }
    int at = from >>> 6;
    long word = words[at] & -1L << from;
    while (word == 0) {
      if (++at == words.length) {
        return -1;
      }
      word = words[at];
    }
    return (at << 6) + Long.numberOfTrailingZeros(word);
  }

  /** Tells all members, ascending. */
  public void forEach(IntConsumer consumer) {
    for (int event = next(0); event >= 0; event = next(event + 1)) {
      consumer.accept(event);
    }
  }

  /** All members, ascending. */
  public int[] toArray() {
    int[] members = new int[size];
    int end = 0;
    for (int event = next(0); event >= 0; event = next(event + 1)) {
      members[end++] = event;
    }
    return members;
  }

  private int check(int event) {
    if (event < 0 || event >= events) {
      throw new IndexOutOfBoundsException("unknown event, of " + events + ": " + event);
    }
    return event;
  }

  boolean has(int event) {
    return (words[event >>> 6] & 1L << event) != 0;
  }

  /** Whether it was not there before. */
  boolean add(int event) {
    long bit = 1L << event;
    if ((words[event >>> 6] & bit) != 0) {
      return false;
    }
    words[event >>> 6] |= bit;
    size++;
    return true;
  }

  void remove(int event) {
    if (has(event)) {
      words[event >>> 6] &= ~(1L << event);
      size--;
    }
  }

  EventSet copy() {
    EventSet copy = new EventSet(events);
    System.arraycopy(words, 0, copy.words, 0, words.length);
    copy.size = size;
    return copy;
  }

  /** All events that are in neither. */
  EventSet inNeither(EventSet other) {
    EventSet rest = new EventSet(events);
    for (int i = 0; i < words.length; i++) {
      rest.words[i] = ~(words[i] | other.words[i]);
    }
    if ((events & 63) != 0) {
      rest.words[words.length - 1] &= (1L << events) - 1;
    }
    for (long word : rest.words) {
      rest.size += Long.bitCount(word);
    }
    return rest;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EventSet set && events == set.events && Arrays.equals(words, set.words);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(words);
  }

  @Override
  public String toString() {
    return size + " of " + events + " events";
  }
}
