package io.lightcone.replay.minimize;

import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import java.util.ArrayList;
import java.util.List;

/**
 * A put that no handler made: by a client session, to its own namespace or to another one, or from
 * a namespace that is not recorded.
 *
 * @param rank its place in the history
 * @param key its causal key
 * @param label how the element is written, as far as it has a name
 * @param payload its bytes
 */
public record ExternalPut(int rank, long key, String label, Payload payload) {

  /** All external puts of a history, in its order. */
  public static List<ExternalPut> of(History history) {
    List<ExternalPut> puts = new ArrayList<>();
    for (int rank = 0; rank < history.size(); rank++) {
      RecordedLane lane = history.laneOf(rank);
      EventBody body = history.body(rank);
      if (lane != null && lane.isInvocation()) {
        continue;
      }
      if (body instanceof EventBody.Put put && (lane != null || history.rankOf(put.sent()) < 0)) {
        puts.add(
            new ExternalPut(rank, history.key(rank), history.elementLabel(rank), put.payload()));
      } else if (body instanceof EventBody.Sent sent && sent.kind() == RequestKind.PUT) {
        String label = history.label(rank) + " to " + sent.peer() + "/" + sent.woof();
        puts.add(new ExternalPut(rank, history.key(rank), label, sent.payload()));
      }
    }
    return puts;
  }
}
