package io.lightcone.replay.cli;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Replay;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone replay}. */
@Command(
    name = "replay",
    mixinStandardHelpOptions = true,
    description = "Replays one invocation, step by step.",
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:it is faithful",
      "1:it diverged or can't be replayed",
      "2:the recording, the invocation or the handlers can't be read"
    })
public final class ReplayCommand implements Callable<Integer> {
  @Parameters(
      index = "0",
      paramLabel = "RECORDING",
      description = "a namespace directory, or one" + " that holds several")
  private Path recordingPath;

  @Parameters(index = "1", paramLabel = "INVOCATION", description = "written namespace/handler@seq")
  private String invocation;

  @Option(
      names = "--handlers",
      paramLabel = "JAR|DIR",
      description = "replay on this code instead of the recorded one")
  private Path handlers;

  @Option(
      names = "--debug",
      paramLabel = "PORT",
      description = "wait for a debugger on this port of 127.0.0.1 before the handler runs")
  private Integer debugPort;

  @Option(
      names = "--debug-wait",
      paramLabel = "SECONDS",
      defaultValue = "600",
      description = "how long to wait for a debugger (default: ${DEFAULT-VALUE})")
  private int debugWaitSeconds;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try {
      return debugPort == null ? here() : underDebugger();
    } catch (RecordingException | BundleException | IOException e) {
      return fail(e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return fail("interrupted");
    }
  }

  private int here() {
    PrintWriter out = spec.commandLine().getOut();
    try (Recording recording = Recording.open(List.of(recordingPath))) {
      InvocationLoader loader = new InvocationLoader(TableLoader.load(recording));
      int started = loader.find(invocation);
      if (started < 0) {
        return unknown();
      }
      Replay replay =
          loader
              .session(HandlerChoice.of(recording, handlers), new RecordedHandlers(recording))
              .replay(loader.load(started));
      if (json) {
        out.println(ReplayJson.of(replay).toPrettyString());
      } else {
        ReplayText.print(replay, out);
      }
      out.flush();
      return replay.verdict() == Verdict.FAITHFUL ? 0 : 1;
    }
  }

  private int underDebugger() throws IOException, InterruptedException {
    DebuggedReplay debugged =
        new DebuggedReplay(
            spec.commandLine().getErr(),
            spec.root().userObject().getClass().getName(),
            debugPort,
            debugWaitSeconds);
    String obstacle = debugged.obstacle();
    if (obstacle != null) {
      return fail(obstacle);
    }
    int checked = checkFirst();
    return checked == 0 ? debugged.run(arguments()) : checked;
  }

  /** What can't be replayed at all is told before anybody attaches. */
  private int checkFirst() {
    try (Recording recording = Recording.open(List.of(recordingPath))) {
      HandlerChoice.of(recording, handlers);
      boolean known = new InvocationLoader(TableLoader.load(recording)).find(invocation) >= 0;
      return known ? 0 : unknown();
    }
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>(List.of(recordingPath.toString(), invocation));
    if (handlers != null) {
      arguments.addAll(List.of("--handlers", handlers.toString()));
    }
    if (json) {
      arguments.add("--json");
    }
    return arguments;
  }

  private int unknown() {
    return fail("no such invocation, expected namespace/handler@seq: " + invocation);
  }

  private int fail(String message) {
    spec.commandLine().getErr().println("lightcone replay: " + message);
    return 2;
  }
}
