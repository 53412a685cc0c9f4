package io.lightcone.replay.session;

import java.util.List;
import java.util.Map;

/**
 * What came of replaying all invocations of a recording.
 *
 * @param invocations how many there are
 * @param faithful how many are as recorded
 * @param diverged how many are not
 * @param notReplayable how many can't be replayed
 * @param weakened how many of the faithful ones wrote static fields
 * @param reasons why some can't be replayed: reason to how many; at most 100, and the rest together
 * @param divergences those that left the recording, in order of namespace and end; at most 1,000
 * @param handlers the same for each handler, by name
 * @param missingEvents events that the journals lack, at least
 * @param complete false when it was cancelled
 */
public record Summary(
    long invocations,
    long faithful,
    long diverged,
    long notReplayable,
    long weakened,
    Map<String, Long> reasons,
    List<Replay> divergences,
    List<HandlerSummary> handlers,
    long missingEvents,
    boolean complete) {

  /** Whether every invocation is faithful, none left out and nothing is missing. */
  public boolean allFaithful() {
    return complete && faithful == invocations && missingEvents == 0;
  }
}
