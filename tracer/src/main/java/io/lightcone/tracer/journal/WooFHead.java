package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.CheckpointState.WooFState;
import io.lightcone.tracer.event.WooFInfo;

/** A WooF as the journal's writer knows it. Changed only under the journal's lock. */
public final class WooFHead {
  private final WooFInfo info;
  private volatile long head;

  WooFHead(WooFInfo info, long head) {
    this.info = info;
    this.head = head;
  }

  /** What it is made with. */
  public WooFInfo info() {
    return info;
  }

  /** Newest seqno, 0 when empty. */
  public long head() {
    return head;
  }

  /** Oldest seqno in history, 1 when empty. */
  public long tail() {
    return Math.max(1, head - info.history() + 1);
  }

  void head(long seqno) {
    head = seqno;
  }

  WooFState state() {
    return new WooFState(info, head, tail());
  }
}
