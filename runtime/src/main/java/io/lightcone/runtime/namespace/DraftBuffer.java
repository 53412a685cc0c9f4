package io.lightcone.runtime.namespace;

import io.lightcone.tracer.journal.Draft;
import java.util.Arrays;

/** Operations of one lane that have happened and are not in the journal yet. For one thread. */
final class DraftBuffer {
  private Draft[] drafts = new Draft[4];
  private int size;

  void add(Draft draft) {
    if (size == drafts.length) {
      drafts = Arrays.copyOf(drafts, size * 2);
    }
    drafts[size++] = draft;
  }

  void removeLast() {
    drafts[--size] = null;
  }

  Draft[] array() {
    return drafts;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  void clear() {
    Arrays.fill(drafts, 0, size, null);
    size = 0;
  }
}
