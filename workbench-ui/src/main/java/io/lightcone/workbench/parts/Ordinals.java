package io.lightcone.workbench.parts;

import java.util.Arrays;

/** Collects ordinals. */
public final class Ordinals {
  private int[] values = new int[256];
  private int size;

  /** One more. */
  public void add(int value) {
    if (size == values.length) {
      values = Arrays.copyOf(values, size * 2);
    }
    values[size++] = value;
  }

  /** All, in the order they came. */
  public int[] toArray() {
    return Arrays.copyOf(values, size);
  }
}
