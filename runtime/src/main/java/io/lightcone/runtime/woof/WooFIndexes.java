package io.lightcone.runtime.woof;

import io.lightcone.tracer.environment.SegmentSource;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.journal.ElementReader;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.WooFHead;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/**
 * The element indexes of a namespace's WooFs. Elements put in this process are known at once; older
 * ones are found by reading their segments, newest first, when one is asked for. To be used under
 * the namespace's lock.
 */
public final class WooFIndexes {
  private final SegmentSource journal;
  private final JournalState state;
  private final Map<String, ElementIndex> indexes = new HashMap<>();

  /** Segments below this number have not been read yet. */
  private long unreadBelow;

  /**
   * Indexes of a journal.
   *
   * @param firstOwnSegment the segment that this process began with
   */
  public WooFIndexes(SegmentSource journal, JournalState state, long firstOwnSegment) {
    this.journal = journal;
    this.state = state;
    this.unreadBelow = firstOwnSegment;
  }

  /** Notes a put that was just appended. */
  public void added(WooFHead woof, long seqno, long position, long seq) {
    ElementIndex index = indexes.get(woof.info().name());
    if (index == null) {
      index = new ElementIndex();
      indexes.put(woof.info().name(), index);
    }
    index.add(seqno, position, seq);
    if ((seqno & 1023) == 0) {
      index.dropBefore(woof.tail());
    }
  }

  /**
   * Where an element in history lies.
   *
   * @return its location, or null if the journal has lost it
   * @throws IOException if an older segment can't be read
   */
  public Location find(WooFHead woof, long seqno) throws IOException {
    ElementIndex index = indexes.computeIfAbsent(woof.info().name(), name -> new ElementIndex());
    while (seqno < index.firstKnown() && readOlder()) {
      continue;
    }
    if (seqno < index.firstKnown()) {
      return null;
    }
    long seq = index.seq(seqno);
    return seq == 0 ? null : new Location(index.position(seqno), seq);
  }

  private boolean readOlder() throws IOException {
    long newest = -1;
    for (long segment : journal.segments()) {
      if (segment < unreadBelow) {
        newest = Math.max(newest, segment);
      }
    }
    if (newest < 0) {
      return false;
    }
    unreadBelow = newest;
    ElementReader.scan(
        journal,
        newest,
        (event, position) -> {
          if (event.body() instanceof EventBody.Put put) {
            old(put, position, event.id().seq());
          }
        });
    return true;
  }

  private void old(EventBody.Put put, long position, long seq) {
    WooFHead woof = state.woof(put.woof());
    if (woof != null && put.seqno() >= woof.tail()) {
      indexes
          .computeIfAbsent(put.woof(), name -> new ElementIndex())
          .add(put.seqno(), position, seq);
    }
  }
}
