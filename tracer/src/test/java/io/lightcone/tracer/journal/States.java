package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.CheckpointState;
import java.util.List;

/** All of a journal's state as one value that tests compare. */
final class States {
  private States() {}

  static CheckpointState of(JournalState state) {
    Incarnations none = new Incarnations();
    none.reset(1, List.of());
    return state.checkpoint(none, "state", List.of());
  }
}
