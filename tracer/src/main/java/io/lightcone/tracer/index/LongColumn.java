package io.lightcone.tracer.index;

import java.util.Arrays;

/** Growing column of longs, each written once. Snapshots as in {@link IntColumn}. */
final class LongColumn {
  private long[] values;
  private int size;

  LongColumn() {
    this(new long[1024], 0);
  }

  private LongColumn(long[] values, int size) {
    this.values = values;
    this.size = size;
  }

  LongColumn snapshot() {
    return new LongColumn(values, size);
  }

  void add(long value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size + (size >> 1));
    }
    values[size++] = value;
  }

  long get(int index) {
    return values[index];
  }

  int size() {
    return size;
  }
}
