package io.lightcone.replay.cli;

import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
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
      "2:the recording or the handlers can't be read"
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
    PrintWriter out = spec.commandLine().getOut();
    try (Recording recording = Recording.open(recordings);
        Environment world = Environment.real()) {
      Summary summary =
          new Verification(
                  recording,
                  HandlerChoice.of(recording, handlers),
                  new RecordedHandlers(recording),
                  world.scheduler(),
                  count -> {},
                  () -> false)
              .run();
      if (json) {
        out.println(ReplayJson.of(summary).toPrettyString());
      } else {
        ReplayText.print(summary, out);
      }
      out.flush();
      return summary.allFaithful() ? 0 : 1;
    } catch (RecordingException | BundleException e) {
      spec.commandLine().getErr().println("lightcone verify: " + e.getMessage());
      return 2;
    }
  }
}
