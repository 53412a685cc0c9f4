package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.task.Progress;
import io.lightcone.workbench.task.Work;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CancellationException;

/** Opens recordings, reads them into a table and indexes it: the work of a task. */
final class RecordingLoader implements Work<OpenedRecording> {
  private final List<Path> paths;

  RecordingLoader(List<Path> paths) {
    this.paths = List.copyOf(paths);
  }

  @Override
  public OpenedRecording run(Progress progress) {
    progress.at("Looking for namespaces", Progress.UNKNOWN);
    Recording recording = Recording.open(paths);
    try {
      return load(recording, progress);
    } catch (TableLoader.Cancelled e) {
      recording.close();
      throw new CancellationException("cancelled");
    } catch (RuntimeException e) {
      recording.close();
      throw e;
    }
  }

  private static OpenedRecording load(Recording recording, Progress progress) {
    TableLoader loader =
        new TableLoader(
            recording,
            count -> progress.at(Units.count(count, "event") + " read", Progress.UNKNOWN),
            progress::cancelled);
    loader.refresh();
    progress.check();
    if (loader.refresh() == 0) {
      loader.finish(); // nobody writes: an end that is torn stays so
    }
    progress.at("Linking causes and effects", Progress.UNKNOWN);
    CausalIndex index = new CausalIndex(loader.table().snapshot());
    return new OpenedRecording(recording, loader, index);
  }
}
