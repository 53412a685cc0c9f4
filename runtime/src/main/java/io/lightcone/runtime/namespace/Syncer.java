package io.lightcone.runtime.namespace;

import io.lightcone.tracer.journal.JournalWriter;
import java.io.IOException;

/**
 * Brings the journal to the disk, in groups: whoever waits while another syncs is served by the
 * next sync together with all that wait. Safe for several threads.
 */
final class Syncer {
  private final JournalWriter writer;
  private final boolean each;
  private final Object turn = new Object();
  private volatile long synced;

  Syncer(JournalWriter writer, boolean each) {
    this.writer = writer;
    this.each = each;
  }

  /** With durability "each": returns when the event has reached the disk. */
  void upTo(long seq) {
    if (each) {
      force(seq);
    }
  }

  /** Brings all there is to the disk. */
  void now() {
    force(writer.lastSeq());
  }

  private void force(long seq) {
    if (synced >= seq) {
      return;
    }
    synchronized (turn) {
      if (synced >= seq) {
        return;
      }
      long upTo = writer.lastSeq();
      try {
        writer.sync();
      } catch (IOException e) {
        throw new NamespaceException("can't bring the journal to the disk: " + e.getMessage(), e);
      }
      synced = upTo;
    }
  }
}
