package io.lightcone.replay.junit;

import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.oracle.Oracles;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingArchive;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Re-executes the recording of a {@link ReplayTest}. */
final class ReplayExtension implements BeforeEachCallback {

  @Override
  public void beforeEach(ExtensionContext context) throws IOException {
    ReplayTest test = context.getRequiredTestMethod().getAnnotation(ReplayTest.class);
    Path home = Files.createTempDirectory("lightcone-replay");
    try {
      unpack(context.getRequiredTestClass(), test.recording(), home);
      replay(test, context.getRequiredTestClass().getClassLoader(), home);
    } finally {
      delete(home);
    }
  }

  private static void unpack(Class<?> type, String resource, Path home) throws IOException {
    try (InputStream in = type.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalArgumentException(
            "no such recording beside " + type.getName() + ": " + resource);
      }
      RecordingArchive.unpack(in, resource, home);
    }
  }

  private static void replay(ReplayTest test, ClassLoader loader, Path home) {
    try (Recording recording = Recording.open(List.of(home))) {
      History history = History.of(recording);
      ChangedHandlers code =
          test.handlers().isEmpty()
              ? ClassPathHandlers.of(recording, history, loader)
              : new ChangedHandlers(Path.of(test.handlers()));
      Oracle oracle = Oracles.parse(test.fails(), history);
      Reexecution reexecution = new Reexecution(history, new RecordedHandlers(recording));
      oracle
          .failure(reexecution.run(Changes.none().handlers(code)))
          .ifPresent(
              sentence -> {
                throw new AssertionError(
                    "the recording " + test.recording() + " still fails: " + sentence);
              });
    }
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      files.sorted(Comparator.reverseOrder()).forEach(ReplayExtension::deleteOne);
    }
  }

  private static void deleteOne(Path file) {
    try {
      Files.delete(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
