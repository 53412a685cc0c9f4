package io.lightcone.workbench.parts;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import javafx.collections.ObservableListBase;

/**
 * Event ordinals for a virtualised list: numbers in one array, boxed only when a row is shown. A
 * change of everything is one change. FX thread only.
 */
public final class OrdinalList extends ObservableListBase<Integer> implements RandomAccess {
  private int[] ordinals = new int[0];
  private boolean changing;

  /** Shows others; the array now belongs to this list. */
  public void show(int[] newOrdinals) {
    int[] before = ordinals;
    changing = true;
    try {
      beginChange();
      ordinals = newOrdinals;
      nextReplace(0, newOrdinals.length, boxed(before));
      endChange();
    } finally {
      changing = false;
    }
  }

  /**
   * Shows more behind the same: {@code longer} begins with what is shown, and is now this list's.
   */
  public void grow(int[] longer) {
    int before = ordinals.length;
    beginChange();
    ordinals = longer;
    nextAdd(before, longer.length);
    endChange();
  }

  /** Whether it is just being shown: what a table then marks was not chosen by anybody. */
  boolean isChanging() {
    return changing;
  }

  private static List<Integer> boxed(int[] before) {
    return new AbstractList<>() {
      @Override
      public Integer get(int index) {
        return before[index];
      }

      @Override
      public int size() {
        return before.length;
      }
    };
  }

  /** Where an ordinal is, or -1. */
  public int positionOf(int ordinal) {
    for (int i = 0; i < ordinals.length; i++) {
      if (ordinals[i] == ordinal) {
        return i;
      }
    }
    return -1;
  }

  @Override
  public Integer get(int index) {
    return ordinals[index];
  }

  @Override
  public int size() {
    return ordinals.length;
  }
}
