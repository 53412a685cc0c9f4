package io.lightcone.tracer.causality;

import java.util.Arrays;

/** Ints, first in first out; what was removed keeps its place until the queue is let go. */
final class IntQueue {
  private int[] values = new int[1024];
  private int begin;
  private int end;

  boolean isEmpty() {
    return begin == end;
  }

  void add(int value) {
    if (end == values.length) {
      values = Arrays.copyOf(values, end * 2);
    }
    values[end++] = value;
  }

  int remove() {
    return values[begin++];
  }
}
