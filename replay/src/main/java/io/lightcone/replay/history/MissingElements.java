package io.lightcone.replay.history;

import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.EventBody;
import java.util.HashMap;
import java.util.Map;

/** Finds where the numbers of a WooF's elements jump, because the recording lacks some. */
final class MissingElements {
  private final History history;
  private final Map<String, Long> heads = new HashMap<>();

  MissingElements(History history) {
    this.history = history;
  }

  /** Number of missing elements, by rank of the put that follows them. */
  Map<Integer, Long> find() {
    Map<Integer, Long> found = new HashMap<>();
    for (int rank = 0; rank < history.size(); rank++) {
      EventBody body = history.body(rank);
      int namespace = history.namespaceOf(rank);
      if (body instanceof EventBody.Checkpoint checkpoint) {
        restore(namespace, checkpoint.state());
      } else if (body instanceof EventBody.Put put) {
        Long before = heads.put(namespace + " " + put.woof(), put.seqno());
        long missing = put.seqno() - 1 - (before == null ? 0 : before);
        if (missing > 0) {
          found.put(rank, missing);
        }
      }
    }
    return found;
  }

  private void restore(int namespace, CheckpointState state) {
    for (CheckpointState.WooFState woof : state.woofs()) {
      heads.putIfAbsent(namespace + " " + woof.info().name(), woof.head());
    }
  }
}
