package io.lightcone.replay.session;

import java.util.Map;

/**
 * What came of replaying all invocations of one handler.
 *
 * @param handler its name; handlers of one name in several namespaces count together
 * @param invocations how many there are
 * @param faithful how many are as recorded
 * @param diverged how many are not
 * @param notReplayable how many can't be replayed
 * @param first the first that diverged, in order of namespace and end; null if none
 * @param differences what differs, such as {@code put alarms /celsius}, to how many diverged there;
 *     at most {@link #MOST_DIFFERENCES}, the first ones met
 */
public record HandlerSummary(
    String handler,
    long invocations,
    long faithful,
    long diverged,
    long notReplayable,
    Replay first,
    Map<String, Long> differences) {

  /** How many kinds of difference are told apart. */
  public static final int MOST_DIFFERENCES = 20;
}
