package io.lightcone.tracer.bench;

import static io.lightcone.tracer.bench.ApplicationRecording.EVENTS;

import io.lightcone.tracer.environment.SystemTime;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A recording read from disk, checked, put into columns and indexed; against reading its files. */
public final class OpenRecording extends CardBenchmark {

  /** Found by name. */
  public OpenRecording() {
    super(
        new Card(
            "open",
            "%,d events from disk to table and causal index, warm file cache".formatted(EVENTS),
            "sequential read of the same files, nothing looked at",
            Goal.atMost(1.5, "s")));
  }

  @Override
  public Trial open(Path scratch) throws IOException {
    ApplicationRecording.write(scratch, EVENTS);
    return new Opening(scratch);
  }

  private record Opening(Path directory) implements Trial {
    @Override
    public double figure() {
      long since = SystemTime.INSTANCE.nanoTime();
      try (Recording recording = Recording.open(List.of(directory))) {
        CausalIndex index = new CausalIndex(TableLoader.load(recording));
        if (index.events() < EVENTS) {
          throw new IllegalStateException("events were lost: " + index.events());
        }
      }
      return seconds(since);
    }

    @Override
    public double baseline() throws IOException {
      long since = SystemTime.INSTANCE.nanoTime();
      byte[] buffer = new byte[1 << 20];
      try (Stream<Path> files = Files.walk(directory)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          readAll(file, buffer);
        }
      }
      return seconds(since);
    }

    private static void readAll(Path file, byte[] buffer) throws IOException {
      try (InputStream in = Files.newInputStream(file)) {
        while (in.read(buffer) >= 0) {
          continue;
        }
      }
    }

    private static double seconds(long since) {
      return (SystemTime.INSTANCE.nanoTime() - since) / 1e9;
    }

    @Override
    public void close() {}
  }
}
