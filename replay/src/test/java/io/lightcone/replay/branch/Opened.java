package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.List;

/** A recording, ready to be re-executed. */
public record Opened(Recording recording, Reexecution reexecution) implements AutoCloseable {

  /** Opens one. */
  public static Opened of(Path path) {
    Recording recording = Recording.open(List.of(path));
    return new Opened(
        recording, new Reexecution(History.of(recording), new RecordedHandlers(recording)));
  }

  /** What was read. */
  public History history() {
    return reexecution.history();
  }

  @Override
  public void close() {
    recording.close();
  }
}
