package io.lightcone.replay.branch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * What happened in a re-execution, in the order in which it happened, with what each step directly
 * depends on. For one thread while it grows.
 */
public final class Trace {
  private final List<Step> steps = new ArrayList<>();
  private int[] saw = new int[64];

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
      int[] all = Arrays.copyOf(causes, causes.length + 1);
      all[causes.length] = lastOfLane;
      causes = all;
    }
    long lane = turn.lane() == null ? 0 : turn.lane().key;
    steps.add(new Step(turn.key(), lane, turn.access(), turn.rank(), causes));
    if (steps.size() > saw.length) {
      saw = Arrays.copyOf(saw, 2 * saw.length);
    }
    saw[steps.size() - 1] = -1;
    return steps.size() - 1;
  }

  /** Says that what happens at a step saw the element of another one. */
  void saw(int step, BranchElement element) {
    if (step >= 0 && element != null) {
      saw[step] = element.step();
    }
  }

  /** The step that put the element that a step saw, or -1. */
  public int seen(int step) {
    return saw[step];
  }

  /** All that a step depends on, itself included: program order, triggers, messages, reads. */
  public BitSet past(int step) {
    BitSet past = new BitSet(step + 1);
    past.set(step);
    for (int at = step; at >= 0; at = past.previousSetBit(at - 1)) {
      for (int cause : steps.get(at).causes()) {
        past.set(cause);
      }
      if (saw[at] >= 0) {
        past.set(saw[at]);
      }
    }
    return past;
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
