package io.lightcone.runtime.namespace;

import io.lightcone.tracer.journal.JournalWriter;
import java.io.IOException;

/**
 * Brings the journal to the disk, in groups: whoever waits while another syncs is served by the
 * next sync together with all that wait. Safe for several threads.
 */
final class Syncer {
  private final JournalWriter writer;
  private final Durability durability;
  private final Object turn = new Object();
  private volatile long synced;

  Syncer(JournalWriter writer, Durability durability) {
    this.writer = writer;
    this.durability = durability;
  }

  /** With durability "each": returns when the event has reached the disk. */
  void upTo(long seq) {
    if (durability == Durability.EACH) {
      force(seq);
    }
  }

  /** With any durability that survives a power cut: returns when the event has reached the disk. */
  void beforeTelling(long seq) {
    if (durability != Durability.OS) {
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
