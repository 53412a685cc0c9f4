package io.lightcone.replay.cli.whatif;

import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.cli.Interruption;
import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.OracleException;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What commands that search a recording by re-executing it have in common. */
abstract class SearchCommand implements Callable<Integer> {
  static final int INTERRUPTED = 130;

  @Parameters(
      index = "0",
      paramLabel = "RECORDING",
      description = "a namespace directory, or one that holds several")
  Path path;

  @Option(names = "--json", description = "print JSON")
  boolean json;

  @Spec CommandSpec spec;

  /** Searches and prints; returns the exit code. */
  abstract int search(Reexecution reexecution, PrintWriter out);

  @Override
  @SuppressWarnings("try") // it is there to be closed
  public Integer call() {
    AtomicBoolean cancelled = new AtomicBoolean();
    PrintWriter out = spec.commandLine().getOut();
    try (Recording recording = Recording.open(List.of(path));
        Interruption interruption = new Interruption(() -> cancelled.set(true))) {
      Reexecution reexecution =
          new Reexecution(History.of(recording), new RecordedHandlers(recording), cancelled::get);
      int code = search(reexecution, out);
      out.flush();
      return code;
    } catch (CancellationException e) {
      return fail("interrupted", INTERRUPTED);
    } catch (RecordingException
        | BundleException
        | OracleException
        | UsageException
        | IllegalArgumentException e) {
      return fail(e.getMessage(), 2);
    }
  }

  private int fail(String message, int code) {
    spec.commandLine().getErr().println("lightcone " + spec.name() + ": " + message);
    return code;
  }
}
