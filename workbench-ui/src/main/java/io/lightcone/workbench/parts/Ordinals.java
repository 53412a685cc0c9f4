package io.lightcone.workbench.parts;

import java.util.Arrays;

/** Collects ordinals. */
public final class Ordinals {
  private int[] values;
  private int size;

  /** Without any so far. */
  public Ordinals() {
    values = new int[256];
  }

  /** With these first, of which a copy is made. */
  public Ordinals(int[] first) {
    size = first.length;
    values = Arrays.copyOf(first, Math.max(256, size + (size >> 2)));
  }

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
