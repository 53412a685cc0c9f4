package io.lightcone.tracer.index;

import java.util.Arrays;

/**
 * Growing column of ints. What is added after a {@link #snapshot} lies behind the snapshot's end in
 * the array they share; what is set before its end is set in a copy. So a snapshot never changes.
 */
final class IntColumn {
  private int[] values;
  private int size;
  private boolean shared;

  IntColumn() {
    values = new int[1024];
  }

  private IntColumn(int[] values, int size) {
    this.values = values;
    this.size = size;
    this.shared = true;
  }

  /** The column as it is now; to be handed safely to the threads that read it. */
  IntColumn snapshot() {
    shared = true;
    return new IntColumn(values, size);
  }

  void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
      shared = false;
    }
    values[size++] = value;
  }

  int get(int index) {
    return values[index];
  }

  void set(int index, int value) {
    if (shared) {
      values = values.clone();
      shared = false;
    }
    values[index] = value;
  }

  int size() {
    return size;
  }

  int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
