package io.lightcone.replay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.permutation.Permutations;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.FreshHandlers;
import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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
      "1:some diverged or vary, can't be replayed, or events are missing",
      "2:the recording or the handlers can't be read",
      "130:it was interrupted; the counts are partial"
    })
public final class VerifyCommand implements Callable<Integer> {
  private static final int LEAST = 2;

  @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "namespace directories")
  private List<Path> recordings;

  @Option(
      names = "--handlers",
      paramLabel = "JAR|DIR",
      description = "replay on this code instead of the recorded one")
  private Path handlers;

  @Option(
      names = "--permute",
      paramLabel = "N",
      description =
          "then replay N times more in other JVMs, at least 2, with what could matter changed")
  private Integer permute;

  @Option(names = "--vary", hidden = true, description = "used by --permute: loaders or order")
  private List<String> varied = List.of();

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (permute != null && permute < LEAST) {
      throw new ParameterException(
          spec.commandLine(), "--permute takes a count of at least 2, not " + permute);
    }
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
    Handlers chosen = HandlerChoice.of(recording, handlers);
    Handlers code = varied.contains("loaders") ? new FreshHandlers(chosen) : chosen;
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
    if (varied.contains("order")) {
      verification.lastToFirst();
    }
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
      Impact impact =
          chosen instanceof ChangedHandlers changed && summary.complete() && summary.diverged() > 0
              ? Impact.of(recording, changed)
              : null;
      Permutations.Report permuted =
          permute != null && summary.complete() ? permuted(summary) : null;
      print(summary, impact, permuted);
      return summary.allFaithful() && (permuted == null || permuted.agreed()) ? 0 : 1;
    }
  }

  private Permutations.Report permuted(Summary summary) {
    List<String> arguments = new ArrayList<>();
    recordings.forEach(path -> arguments.add(path.toString()));
    if (handlers != null) {
      arguments.addAll(List.of("--handlers", handlers.toString()));
    }
    PrintWriter err = spec.commandLine().getErr();
    try {
      return new Permutations(
              spec.root().userObject().getClass().getName(),
              arguments,
              what -> {
                if (Terminal.showsErrors()) {
                  err.println("permuted: " + what);
                  err.flush();
                }
              })
          .run(ReplayJson.of(summary), permute);
    } catch (IOException e) {
      throw new RecordingException(e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new RecordingException("interrupted", e);
    }
  }

  private static void tell(ProgressLine line, long count) {
    if (line != null) {
      line.at(count);
    }
  }

  private void print(Summary summary, Impact impact, Permutations.Report permuted) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      ObjectNode object = ReplayJson.of(summary);
      if (impact != null) {
        object.set("impact", impact.json());
      }
      if (permuted != null) {
        object.set("permuted", PermutationText.json(permuted));
      }
      out.println(object.toPrettyString());
    } else {
      ReplayText.printDifferences(summary, handlers, out);
      if (impact != null) {
        impact.print(out);
      }
      ReplayText.printCounts(summary, handlers, out);
      if (permuted != null) {
        PermutationText.print(permuted, out);
      }
    }
    out.flush();
  }
}
