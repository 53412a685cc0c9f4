package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * An invocation that ended otherwise in a branch than in its recording.
 *
 * @param invocation how it is written; without a number where only the branch has it
 * @param recorded how it ended in the recording; null when it isn't there
 * @param now how it ended in the branch; null when it isn't there
 */
public record EndChange(String invocation, End recorded, End now) {

  /**
   * How an invocation ended.
   *
   * @param outcome ok, failed or refused
   * @param error what was thrown, or null
   */
  public record End(Outcome outcome, Failure error) {
    static End of(EventBody.Ended ended) {
      return new End(ended.outcome(), ended.error());
    }
  }

  static List<EndChange> between(History history, List<Emitted> ends) {
    List<EndChange> changes = new ArrayList<>();
    Map<Integer, RecordedLane> byEnd = new HashMap<>();
    history.lanes().stream()
        .filter(lane -> lane.end() >= 0)
        .forEach(lane -> byEnd.put(lane.end(), lane));
    Set<Integer> there = new HashSet<>();
    for (Emitted event : ends) {
      End now = End.of((EventBody.Ended) event.body);
      RecordedLane lane = byEnd.get(event.recorded);
      End then = lane == null ? null : End.of((EventBody.Ended) history.body(lane.end()));
      there.add(event.recorded);
      if (!Objects.equals(now, then)) {
        changes.add(new EndChange(label(history, event, lane), then, now));
      }
    }
    for (RecordedLane lane :
        byEnd.values().stream().sorted((a, b) -> a.index() - b.index()).toList()) {
      if (lane.isInvocation() && !there.contains(lane.end())) {
        End then = End.of((EventBody.Ended) history.body(lane.end()));
        changes.add(new EndChange(history.invocationLabel(lane.start()), then, null));
      }
    }
    return changes;
  }

  private static String label(History history, Emitted end, RecordedLane lane) {
    if (lane != null) {
      return history.invocationLabel(lane.start());
    }
    Emitted first = end;
    while (first.op != null) {
      first = first.op;
    }
    String handler =
        first.body instanceof EventBody.Started started ? started.handler() : "unknown";
    return history.namespaceName(end.namespace) + "/" + handler;
  }
}
