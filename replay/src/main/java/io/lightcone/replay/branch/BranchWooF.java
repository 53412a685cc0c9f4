package io.lightcone.replay.branch;

import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A WooF of a branch: every element it ever had. Numbers may have holes where puts were dropped.
 */
final class BranchWooF {
  private final WooFInfo info;
  private final List<BranchElement> elements = new ArrayList<>();
  private final Map<Long, BranchElement> bySeqno = new HashMap<>();
  private long head;

  /** Numbers up to here were given before the recording begins. */
  private final long before;

  BranchWooF(WooFInfo info, long head) {
    this.info = info;
    this.head = head;
    this.before = head;
  }

  WooFInfo info() {
    return info;
  }

  long head() {
    return head;
  }

  void add(BranchElement element) {
    elements.add(element);
    bySeqno.put(element.seqno(), element);
    head = element.seqno();
  }

  /** An answer to a read. */
  record Seen(Found found, BranchElement element) {}

  Seen read(long seqno) {
    if (seqno < 1 || seqno > head) {
      return new Seen(Found.ABSENT, null);
    }
    if (seqno < Math.max(1, head - info.history() + 1) || seqno <= before) {
      return new Seen(Found.EXPIRED, null);
    }
    BranchElement element = bySeqno.get(seqno);
    return new Seen(element == null ? Found.ABSENT : Found.FOUND, element);
  }

  BranchElement newest() {
    return elements.isEmpty() ? null : elements.get(elements.size() - 1);
  }

  List<BranchElement> elements() {
    return elements;
  }
}
