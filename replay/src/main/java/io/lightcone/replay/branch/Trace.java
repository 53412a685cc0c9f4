package io.lightcone.replay.branch;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened in a re-execution, in the order in which it happened, with what each step directly
 * depends on. For one thread while it grows.
 */
public final class Trace {
  private final List<Step> steps = new ArrayList<>();

  /**
   * One step.
   *
   * @param key its causal key
   * @param lane causal key of its lane; 0 when it belongs to none
   * @param access what it does with a WooF, or null
   * @param rank its place in the history
   * @param causes indexes of the steps that it directly depends on: program order, trigger, message
   */
  public record Step(long key, long lane, Access access, int rank, int[] causes) {}

  int add(Turn turn, int lastOfLane) {
    int[] causes = turn.causes();
    if (lastOfLane >= 0) {
      int[] all = java.util.Arrays.copyOf(causes, causes.length + 1);
      all[causes.length] = lastOfLane;
      causes = all;
    }
    long lane = turn.lane() == null ? 0 : turn.lane().key;
    steps.add(new Step(turn.key(), lane, turn.access(), turn.rank(), causes));
    return steps.size() - 1;
  }

  /** Number of steps. */
  public int size() {
    return steps.size();
  }

  /** A step. */
  public Step step(int index) {
    return steps.get(index);
  }
}
