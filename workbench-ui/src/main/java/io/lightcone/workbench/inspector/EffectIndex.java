package io.lightcone.workbench.inspector;

import io.lightcone.tracer.index.EventTable;
import java.util.Arrays;

/**
 * What each event led to beside the next operation of its lane: the table's causes turned round, in
 * two arrays. Safe for several threads.
 */
public final class EffectIndex {
  private final int[] offsets;
  private final int[] effects;

  /** Turns a table's causes round. */
  public EffectIndex(EventTable table) {
    int size = table.size();
    offsets = new int[size + 1];
    for (int event = 0; event < size; event++) {
      count(table.cause(event));
      count(table.secondCause(event));
    }
    for (int event = 0; event < size; event++) {
      offsets[event + 1] += offsets[event];
    }
    effects = new int[offsets[size]];
    int[] next = Arrays.copyOf(offsets, size);
    for (int event = 0; event < size; event++) {
      put(next, table.cause(event), event);
      put(next, table.secondCause(event), event);
    }
  }

  private void count(int cause) {
    if (cause >= 0) {
      offsets[cause + 1]++;
    }
  }

  private void put(int[] next, int cause, int effect) {
    if (cause >= 0) {
      effects[next[cause]++] = effect;
    }
  }

  /** Ordinals of the effects, oldest first. */
  public int[] of(int event) {
    return event + 1 >= offsets.length
        ? new int[0]
        : Arrays.copyOfRange(effects, offsets[event], offsets[event + 1]);
  }
}
