package io.lightcone.runtime.woof;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Where the elements of one WooF lie: position and seq of the put, by seqno. Entries are kept in
 * blocks, and blocks that history has let go are dropped. Not safe for several threads.
 */
final class ElementIndex {
  private static final int BLOCK = 1024;

  private final Deque<long[]> blocks = new ArrayDeque<>();
  private long[][] array = new long[4][];
  private long firstBlock;
  private int count;
  private long firstKnown = Long.MAX_VALUE;

  /** Oldest seqno from which on all are known, or the largest number when none is. */
  long firstKnown() {
    return firstKnown;
  }

  void add(long seqno, long position, long seq) {
    long block = seqno / BLOCK;
    if (count == 0) {
      firstBlock = block;
    }
    while (block < firstBlock) {
      prepend();
    }
    while (block >= firstBlock + count) {
      append();
    }
    long[] entries = array[(int) (block - firstBlock)];
    int at = (int) (seqno % BLOCK) * 2;
    entries[at] = position;
    entries[at + 1] = seq;
    firstKnown = Math.min(firstKnown, seqno);
  }

  private void append() {
    if (count == array.length) {
      array = java.util.Arrays.copyOf(array, count * 2);
    }
    array[count++] = fresh();
  }

  private void prepend() {
    long[][] moved = new long[Math.max(array.length, count + 1)][];
    System.arraycopy(array, 0, moved, 1, count);
    moved[0] = fresh();
    array = moved;
    firstBlock--;
    count++;
  }

  private long[] fresh() {
    long[] reused = blocks.poll();
    return reused != null ? reused : new long[BLOCK * 2];
  }

  /** Forgets what lies before {@code tail}. */
  void dropBefore(long tail) {
    long keep = tail / BLOCK;
    int drop = (int) Math.min(count, keep - firstBlock);
    if (drop <= 0) {
      return;
    }
    if (blocks.isEmpty()) {
      blocks.add(array[drop - 1]);
    }
    System.arraycopy(array, drop, array, 0, count - drop);
    java.util.Arrays.fill(array, count - drop, count, null);
    firstBlock += drop;
    count -= drop;
    firstKnown = Math.max(firstKnown, firstBlock * BLOCK);
  }

  long position(long seqno) {
    return array[(int) (seqno / BLOCK - firstBlock)][(int) (seqno % BLOCK) * 2];
  }

  long seq(long seqno) {
    return array[(int) (seqno / BLOCK - firstBlock)][(int) (seqno % BLOCK) * 2 + 1];
  }
}
