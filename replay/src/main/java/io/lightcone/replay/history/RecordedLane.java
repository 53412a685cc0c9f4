package io.lightcone.replay.history;

import java.util.ArrayList;
import java.util.List;

/**
 * The operations of one invocation or client session in program order, over crashes and restarts.
 * Ranks are places in the {@link History}. Immutable once the history is read.
 */
public final class RecordedLane {
  private final int index;
  private final int namespace;
  private final int start;
  private final boolean invocation;
  private final List<Integer> operations = new ArrayList<>(4);
  private long key;
  private int end = -1;

  RecordedLane(int index, int namespace, int start, boolean invocation) {
    this.index = index;
    this.namespace = namespace;
    this.start = start;
    this.invocation = invocation;
  }

  void key(long newKey) {
    key = newKey;
  }

  void add(int rank) {
    operations.add(rank);
  }

  void endedAt(int rank) {
    end = rank;
  }

  /** Its number in the history, from 0. */
  public int index() {
    return index;
  }

  /** Number of its namespace. */
  public int namespace() {
    return namespace;
  }

  /** Rank of its first event. */
  public int start() {
    return start;
  }

  /** Whether it is an invocation; else a client session. */
  public boolean isInvocation() {
    return invocation;
  }

  /** Its causal key. */
  public long key() {
    return key;
  }

  /**
   * Ranks of its events after its {@code Started} or {@code SessionOpened}, in program order; what
   * follows an end is in it, too.
   */
  public List<Integer> operations() {
    return operations;
  }

  /** Rank of its {@code Ended}, or -1. */
  public int end() {
    return end;
  }
}
