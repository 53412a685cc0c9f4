package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.exchange.ImportException;
import io.lightcone.tracer.journal.JournalException;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.recording.Description;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Writes a conversion as a recording: beside its place first, and moved there when it is whole. */
final class RecordingWriter {
  private static final long SEGMENT_BYTES = 64L << 20;
  private static final long SMALLEST_BLOCK = 1 << 20;
  private static final long LARGEST_BLOCK = 1 << 30;

  /** Chronicle takes no document that is longer than a quarter of a block. */
  private static final int FRAMES_IN_BLOCK = 8;

  private final CspotConversion conversion;
  private final List<JournalWriter> journals = new ArrayList<>();

  RecordingWriter(CspotConversion conversion) {
    this.conversion = conversion;
  }

  /** Refuses a place where something is. */
  static void refuseUsed(Path out) {
    for (Path path : List.of(out, partial(out))) {
      try {
        if (Files.exists(path) && !(path == out && isEmptyDirectory(path))) {
          throw new ImportException(
              "there is something at %s already: name another place, or remove it".formatted(path));
        }
      } catch (IOException e) {
        throw cannotWrite(path, e);
      }
    }
  }

  private static boolean isEmptyDirectory(Path path) throws IOException {
    if (!Files.isDirectory(path)) {
      return false;
    }
    try (Stream<Path> files = Files.list(path)) {
      return files.findAny().isEmpty();
    }
  }

  private static Path partial(Path out) {
    Path absolute = out.toAbsolutePath().normalize();
    return absolute.resolveSibling(absolute.getFileName() + ".partial");
  }

  List<Path> write(Path out) {
    Path partial = partial(out);
    boolean whole = false;
    try {
      Files.createDirectories(partial);
      writeInto(partial);
      Files.deleteIfExists(out);
      Files.move(partial, out);
      whole = true;
    } catch (IOException | JournalException e) {
      throw cannotWrite(out, e);
    } finally {
      if (!whole) {
        remove(partial);
      }
    }
    return conversion.namespaces().stream().map(n -> out.resolve(n.name())).toList();
  }

  private void writeInto(Path directory) throws IOException {
    try {
      for (ImportedNamespace namespace : conversion.namespaces()) {
        open(directory.resolve(namespace.name()), namespace);
      }
      for (ImportedNamespace namespace : conversion.namespaces()) {
        for (Step step : namespace.opening()) {
          append(step);
        }
      }
      for (Step step : conversion.steps()) {
        append(step);
      }
      for (JournalWriter journal : journals) {
        journal.sync();
      }
    } finally {
      journals.forEach(JournalWriter::close);
    }
  }

  private void open(Path directory, ImportedNamespace namespace) throws IOException {
    NamespaceDirectory home = new NamespaceDirectory(directory, blockBytes(namespace));
    journals.add(
        JournalOpener.open(
            home.openJournal(),
            new JournalOpener.Setting(
                namespace.id(),
                namespace.name(),
                SEGMENT_BYTES,
                namespace.openedMicros(),
                () -> (int) namespace.id(),
                namespace.versions(),
                "imported")));
    String created = Instant.ofEpochSecond(seconds(namespace)).toString();
    home.writeFile(
        NamespaceDirectory.DESCRIPTION,
        new Description(Description.FORMAT, namespace.id(), namespace.name(), created, "os", "all")
            .toJson());
  }

  private static int blockBytes(ImportedNamespace namespace) {
    long block = SMALLEST_BLOCK;
    while (block < LARGEST_BLOCK && block < namespace.largestFrame() * FRAMES_IN_BLOCK) {
      block *= 2;
    }
    return (int) block;
  }

  private static long seconds(ImportedNamespace namespace) {
    return Math.floorDiv(namespace.openedMicros(), 1_000_000L);
  }

  private void append(Step step) throws IOException {
    JournalWriter journal = journals.get(step.namespace);
    step.lane = lane(step);
    step.id = journal.append(step.lane, step.wallMicros, step.body(journal.lastSeq()));
  }

  private static Lane lane(Step step) {
    if (step.previous == null) {
      return step.first || isCaused(step) ? new Lane() : null;
    }
    boolean here = step.previous.namespace == step.namespace;
    return here ? step.previous.lane : new Lane(step.previous.id);
  }

  /** Whether the operation belongs to an invocation, though the log has lost its start. */
  private static boolean isCaused(Step step) {
    return step.event != null && step.event.causeSeqNo() != 0;
  }

  private static ImportException cannotWrite(Path path, Exception e) {
    String reason = e instanceof IOException io ? CaptureFile.reason(io) : e.getMessage();
    return new ImportException("can't write recording " + path + ": " + reason, e);
  }

  private static void remove(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(file);
      }
    } catch (IOException | UncheckedIOException e) {
      // what can't be removed is named ".partial", and a next import says that it is there
    }
  }
}
