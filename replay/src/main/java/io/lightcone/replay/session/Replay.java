package io.lightcone.replay.session;

import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.runtime.invocation.Step;
import java.util.List;

/**
 * What came of replaying one invocation.
 *
 * @param invocation {@code namespace/handler@seq}
 * @param verdict faithful, diverged or not replayable
 * @param steps every step, recorded beside now; empty when they were not asked for
 * @param divergence where it left the recording; null unless diverged
 * @param reason why it can't be replayed; null unless so
 * @param staticWrites how often it wrote a static field: more than none weakens "faithful"
 */
public record Replay(
    String invocation,
    Verdict verdict,
    List<Step> steps,
    Divergence divergence,
    String reason,
    int staticWrites) {

  /** Copies the list. */
  public Replay {
    steps = List.copyOf(steps);
  }

  static Replay impossible(String invocation, String reason) {
    return new Replay(invocation, Verdict.NOT_REPLAYABLE, List.of(), null, reason, 0);
  }
}
