package io.lightcone.replay.cli;

import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;

/** The code a replay runs: what was recorded, or what {@code --handlers} names. */
final class HandlerChoice {
  private HandlerChoice() {}

  static Handlers of(Recording recording, Path handlers) {
    return handlers == null ? new RecordedHandlers(recording) : new ChangedHandlers(handlers);
  }
}
