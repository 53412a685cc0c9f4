package io.lightcone.replay.cli;

import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone verify}. */
@Command(
    name = "verify",
    mixinStandardHelpOptions = true,
    description = "Replays every invocation and compares it with the recording, byte for byte.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:every invocation is faithful and nothing is missing",
      "1:some diverged, can't be replayed, or events are missing",
      "2:the recording or the handlers can't be read",
      "130:it was interrupted; the counts are partial"
    })
public final class VerifyCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "namespace directories")
  private List<Path> recordings;

  @Option(
      names = "--handlers",
      paramLabel = "JAR|DIR",
      description = "replay on this code instead of the recorded one")
  private Path handlers;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Recording recording = Recording.open(recordings);
        Environment world = Environment.real()) {
      return verify(recording, world);
    } catch (RecordingException | BundleException e) {
      spec.commandLine().getErr().println("lightcone verify: " + e.getMessage());
      return 2;
    }
  }

  @SuppressWarnings("try") // it is there to be closed
  private int verify(Recording recording, Environment world) {
    Handlers code = HandlerChoice.of(recording, handlers);
    AtomicReference<ProgressLine> line = new AtomicReference<>();
    LongConsumer progress = count -> tell(line.get(), count);
    Verification verification =
        new Verification(
            recording,
            code,
            new RecordedHandlers(recording),
            world.scheduler(),
            progress,
            () -> false);
    if (Terminal.showsErrors()) {
      line.set(
          new ProgressLine(
              spec.commandLine().getErr(),
              world.time(),
              recording.namespaces().stream().mapToLong(NamespaceRecording::lastSeq).sum(),
              verification::eventsRead));
    }
    try (Interruption interruption = new Interruption(verification::cancel)) {
      Summary summary = verification.run();
      if (line.get() != null) {
        line.get().clear();
      }
      print(summary);
      return summary.allFaithful() ? 0 : 1;
    }
  }

  private static void tell(ProgressLine line, long count) {
    if (line != null) {
      line.at(count);
    }
  }

  private void print(Summary summary) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(ReplayJson.of(summary).toPrettyString());
    } else {
      ReplayText.print(summary, handlers, out);
    }
    out.flush();
  }
}
