package io.lightcone.replay.history;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import java.util.HashMap;
import java.util.Map;

/**
 * Counts the operations of one lane and gives each its causal key. Not safe for several threads.
 */
public final class OperationCounts {
  private final long lane;
  private Map<String, Integer> counts;

  /** Counts for a lane that has done nothing yet. */
  public OperationCounts(long lane) {
    this.lane = lane;
  }

  /** The key of the lane's next operation of this kind on this target. */
  public long next(EventType kind, String target) {
    if (counts == null) {
      counts = new HashMap<>();
    }
    int n = counts.merge(kind + " " + target, 1, Integer::sum) - 1;
    return CausalKeys.operation(lane, kind, target, n);
  }

  /** The key of the lane's next operation, which the record has. */
  public long next(EventBody body) {
    return next(body.type(), target(body));
  }

  private static String target(EventBody body) {
    if (body instanceof EventBody.Put put) {
      return put.woof();
    }
    if (body instanceof EventBody.Read read) {
      return read.woof();
    }
    if (body instanceof EventBody.LatestRead read) {
      return read.woof();
    }
    if (body instanceof EventBody.Sampled sampled) {
      return sampled.source();
    }
    if (body instanceof EventBody.Sent sent) {
      return CausalKeys.target(sent.peer(), sent.kind(), sent.woof());
    }
    if (body instanceof EventBody.Calling calling) {
      return calling.name();
    }
    return "";
  }
}
