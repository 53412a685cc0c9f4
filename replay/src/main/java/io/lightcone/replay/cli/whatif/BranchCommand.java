package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.BranchStore;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.history.History;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone branch}. */
@Command(
    name = "branch",
    mixinStandardHelpOptions = true,
    description = {
      "Re-executes a recording with a change and says what differs.",
      "The recording itself is never altered."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing differs; or branches were listed",
      "1:something differs",
      "2:bad usage, no such element, or the recording or the handlers can't be read"
    })
public final class BranchCommand implements Callable<Integer> {
  private static final int SHOWN = 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(
      paramLabel = "RECORDING",
      description = "a namespace directory, or one that holds several")
  private Path path;

  @Mixin private ChangeOptions options = new ChangeOptions();

  @Option(names = "--name", paramLabel = "NAME", description = "keep the branch under this name")
  private String name;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "write the branch as a recording to a directory that is not there yet")
  private Path out;

  @Option(names = "--list", description = "list the branches that were kept")
  private boolean list;

  @Option(
      names = "--rerun-all",
      description = "run every handler again, also where nothing it was told differs")
  private boolean everything;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "" + SHOWN,
      description = "how many differences are printed (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter to = spec.commandLine().getOut();
    try {
      int code = list ? list(to) : branch(to);
      to.flush();
      return code;
    } catch (RecordingException | BundleException | UsageException e) {
      spec.commandLine().getErr().println("lightcone branch: " + e.getMessage());
      return 2;
    }
  }

  private int list(PrintWriter to) {
    List<BranchStore.Kept> kept = new BranchStore(path).list();
    if (json) {
      to.println(BranchJson.of(kept).toPrettyString());
      return 0;
    }
    for (BranchStore.Kept branch : kept) {
      to.printf(
          "%s: %s; re-ran %,d of %,d, %s%n",
          branch.name(),
          String.join("; ", branch.changes()),
          branch.ran(),
          branch.invocations(),
          Labels.count(branch.values(), "value") + " differ");
    }
    if (kept.isEmpty()) {
      to.println("no branches");
    }
    return 0;
  }

  private int branch(PrintWriter to) {
    if (name != null && !BranchStore.isName(name)) {
      throw new UsageException("branch names have letters, digits and . _ - only: " + name);
    }
    if (out != null && java.nio.file.Files.exists(out)) {
      throw new UsageException("there is something already, name another directory: " + out);
    }
    try (Recording recording = Recording.open(List.of(path))) {
      History history = History.of(recording);
      Reexecution reexecution = new Reexecution(history, new RecordedHandlers(recording));
      var changes = options.of(history);
      BranchRun branch = reexecution.run(everything ? changes.runEverything() : changes);
      if (branch.orderImpossible()) {
        throw new UsageException(
            "that order can't be: what should come first needs the other one; "
                + String.join("; ", options.words()));
      }
      keep(branch);
      print(branch, to);
      boolean same = branch.changes().isEmpty() && branch.endChanges().isEmpty();
      return same ? 0 : 1;
    }
  }

  private void keep(BranchRun branch) {
    if (name != null) {
      new BranchStore(path).keep(name, branch, options.words(), options.bundles());
    }
    if (out != null) {
      new BranchExport(branch, options.bundles()).write(out);
    }
  }

  private void print(BranchRun branch, PrintWriter to) {
    if (json) {
      ObjectNode object = BranchJson.of(branch, MAPPER);
      options.words().forEach(object.putArray("changes")::add);
      to.println(object.toPrettyString());
      return;
    }
    options.words().forEach(to::println);
    BranchText.print(branch, limit, to);
    if (name != null) {
      to.println("kept as " + name + ": " + new BranchStore(path).recording(name));
    }
    if (out != null) {
      to.println("written to " + out);
    }
  }
}
