package io.lightcone.tracer.causality;

/**
 * Answers about pairs of events in one order. It has scratch memory of its own: for one thread at a
 * time, one for each thread. Throws {@link IndexOutOfBoundsException} for a number that is no
 * event.
 */
public interface HappensBefore {
  /** Whether {@code first} happened before {@code second}. No event happened before itself. */
  boolean happensBefore(int first, int second);

  /** Whether the two are different events and neither happened before the other. */
  default boolean concurrent(int one, int other) {
    return one != other && !happensBefore(one, other) && !happensBefore(other, one);
  }
}
