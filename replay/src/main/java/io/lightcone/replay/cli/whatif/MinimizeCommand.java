package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.cli.Interruption;
import io.lightcone.replay.cli.Terminal;
import io.lightcone.replay.history.History;
import io.lightcone.replay.minimize.ExternalPut;
import io.lightcone.replay.minimize.Minimized;
import io.lightcone.replay.minimize.Minimizer;
import io.lightcone.replay.minimize.Progress;
import io.lightcone.replay.oracle.OracleException;
import io.lightcone.replay.oracle.Oracles;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone minimize}. */
@Command(
    name = "minimize",
    mixinStandardHelpOptions = true,
    description = {
      "Finds the fewest puts from outside, and the least in them, with which a recording still fails.",
      "PREDICATE is one of " + Oracles.FORMS + "."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing that is left can be left out alone",
      "1:the budget was used up: the best so far is given",
      "2:bad usage, it does not fail in that way, or something can't be read or written",
      "130:it was interrupted: the best so far is given"
    })
public final class MinimizeCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(
      paramLabel = "RECORDING",
      description = "a namespace directory, or one that holds several")
  private Path path;

  @Option(
      names = "--fails",
      required = true,
      paramLabel = "PREDICATE",
      description = "what counts as the failure")
  private String fails;

  @Option(
      names = "--unless",
      paramLabel = "JAR|DIR",
      description = "mended code that must not fail: then nothing but what it mends is found")
  private Path mended;

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "1000",
      description = "most replays (default: ${DEFAULT-VALUE})")
  private int budget;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "write what is left as a recording to a directory that is not there yet")
  private Path out;

  @Option(
      names = "--test",
      paramLabel = "DIR",
      description = "write a JUnit 5 test below this directory, such as src/test")
  private Path test;

  @Option(
      names = "--test-class",
      paramLabel = "CLASS",
      defaultValue = "MinimizedTest",
      description = "the test's class, with its package (default: ${DEFAULT-VALUE})")
  private String testClass;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Recording recording = Recording.open(List.of(path));
        Environment world = Environment.real()) {
      if (out != null && Files.exists(out)) {
        throw new UsageException("there is something already, name another directory: " + out);
      }
      TestWriter writer = test == null ? null : new TestWriter(testClass);
      Minimized found = minimize(recording, world);
      if (out != null) {
        new BranchExport(found.branch(), List.of(), true).write(out);
      }
      Path written = writer == null ? null : writer.write(found, fails, test);
      print(found, written);
      return found.cancelled() ? 130 : found.minimal() ? 0 : 1;
    } catch (RecordingException
        | BundleException
        | OracleException
        | UsageException
        | IllegalArgumentException e) {
      spec.commandLine().getErr().println("lightcone minimize: " + e.getMessage());
      return 2;
    }
  }

  @SuppressWarnings("try") // it is there to be closed
  private Minimized minimize(Recording recording, Environment world) {
    History history = History.of(recording);
    AtomicBoolean cancelled = new AtomicBoolean();
    ChangedHandlers other = mended == null ? null : new ChangedHandlers(mended);
    try (Interruption interruption = new Interruption(() -> cancelled.set(true))) {
      Minimized found =
          new Minimizer(
                  new Reexecution(history, new RecordedHandlers(recording)),
                  Oracles.parse(fails, history),
                  other,
                  world.scheduler(),
                  budget,
                  progress(),
                  cancelled::get)
              .run();
      if (Terminal.showsErrors()) {
        spec.commandLine().getErr().print("\r\033[K");
        spec.commandLine().getErr().flush();
      }
      return found;
    }
  }

  private Progress progress() {
    if (!Terminal.showsErrors()) {
      return (replays, puts) -> {};
    }
    PrintWriter err = spec.commandLine().getErr();
    return (replays, puts) -> {
      err.printf("\r\033[K%,d replays, %,d puts fail", replays, puts);
      err.flush();
    };
  }

  private void print(Minimized found, Path written) {
    PrintWriter to = spec.commandLine().getOut();
    if (json) {
      to.println(json(found, written).toPrettyString());
    } else {
      text(found, to);
      if (out != null) {
        to.println("recording: " + out);
      }
      if (written != null) {
        to.println("test: " + written);
        to.println("it needs the dependency io.lightcone:lightcone-replay, scope test");
      }
    }
    to.flush();
  }

  private static void text(Minimized found, PrintWriter to) {
    to.println(found.failure());
    to.printf(
        "with %,d of %,d puts from outside, %,d of %,d invocations:%n",
        found.puts().size(), found.putsBefore(), found.invocations(), found.invocationsBefore());
    for (ExternalPut put : found.puts()) {
      to.println("  " + put.label() + ": " + Describe.payload(put.payload()));
    }
    String minimal =
        found.minimal()
            ? "1-minimal: without any one of them, or of their fields, it does not fail so"
            : found.cancelled()
                ? "interrupted: the best so far, perhaps not minimal"
                : "not shown to be minimal: the budget was used up (--budget)";
    to.printf("%s; %,d replays%n", minimal, found.replays());
  }

  private ObjectNode json(Minimized found, Path written) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("failure", found.failure());
    object.put("putsBefore", found.putsBefore());
    ArrayNode puts = object.putArray("puts");
    for (ExternalPut put : found.puts()) {
      ObjectNode one = puts.addObject();
      one.put("put", put.label());
      one.put("payload", put.payload().text());
    }
    object.put("invocationsBefore", found.invocationsBefore());
    object.put("invocations", found.invocations());
    object.put("payloadsReduced", found.payloadsReduced());
    object.put("replays", found.replays());
    object.put("minimal", found.minimal());
    object.put("cancelled", found.cancelled());
    object.put("recording", out == null ? null : out.toString());
    object.put("test", written == null ? null : written.toString());
    return object;
  }
}
