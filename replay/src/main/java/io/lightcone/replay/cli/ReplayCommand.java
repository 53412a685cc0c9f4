package io.lightcone.replay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.lines.LineTrace;
import io.lightcone.replay.lines.Listings;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.Handlers;
import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.RecordedInvocation;
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

  @Option(names = "--trace-lines", description = "tell each line that runs and what it changes")
  private boolean traceLines;

  @Option(
      names = "--sources",
      paramLabel = "DIR|JAR",
      description = "with --trace-lines: Java source, where it isn't recorded")
  private Path sources;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (traceLines && debugPort != null) {
      return fail("--trace-lines doesn't go with --debug");
    }
    if (sources != null && !traceLines) {
      return fail("--sources goes with --trace-lines");
    }
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
      RecordedInvocation loaded = loader.load(started);
      Handlers code = HandlerChoice.of(recording, handlers);
      Handlers recorded = new RecordedHandlers(recording);
      Replay replay;
      if (traceLines) {
        LineTrace trace = LineTrace.of(loader, loaded, code, recorded, LineTrace.MOST_STEPS);
        print(trace, listings(recording, code, loaded), out);
        replay = trace.replay();
      } else {
        replay = loader.session(code, recorded).replay(loaded);
        print(replay, out);
      }
      out.flush();
      return replay.verdict() == Verdict.FAITHFUL ? 0 : 1;
    }
  }

  private Listings listings(Recording recording, Handlers code, RecordedInvocation loaded) {
    String digest = loaded.start().bundle();
    return code instanceof ChangedHandlers changed
        ? Listings.of(changed.bundleFor(digest, loaded.start().handler()), sources)
        : Listings.of(recording, digest, sources);
  }

  private void print(Replay replay, PrintWriter out) {
    if (json) {
      out.println(ReplayJson.of(replay).toPrettyString());
    } else {
      ReplayText.print(replay, out);
    }
  }

  private void print(LineTrace trace, Listings listings, PrintWriter out) {
    if (json) {
      ObjectNode answer = ReplayJson.of(trace.replay());
      answer.put("cut", trace.timeline().isCut());
      answer.set("lines", LineText.json(trace, listings));
      out.println(answer.toPrettyString());
    } else {
      LineText.print(trace, listings, out);
      ReplayText.print(trace.replay(), out);
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
