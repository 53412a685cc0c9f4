package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.branch.BranchStore;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.explore.Exploration;
import io.lightcone.replay.explore.Explorer;
import io.lightcone.replay.explore.Finding;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.oracle.Oracles;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lightcone explore}. */
@Command(
    name = "explore",
    mixinStandardHelpOptions = true,
    description = {
      "Searches other legal orders of what a recording has for one that fails: by reversing races,",
      "by crashes, then by orders drawn at random. What clients put stays as it is.",
      "PREDICATE is one of " + Oracles.FORMS + "."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing was found that fails",
      "1:something was found that fails",
      "2:bad usage, or something can't be read or written",
      "130:it was interrupted, and nothing was found so far"
    })
public final class ExploreCommand extends SearchCommand {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Option(
      names = "--fails",
      paramLabel = "PREDICATE",
      defaultValue = "failed",
      description = "what counts as a failure (default: ${DEFAULT-VALUE})")
  private String fails;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "how late something may happen, in recorded time (default: ${DEFAULT-VALUE})")
  private String window;

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "1000",
      description = "most executions with reversed races (default: ${DEFAULT-VALUE})")
  private int budget;

  @Option(
      names = "--crashes",
      paramLabel = "N",
      defaultValue = "50",
      description = "most executions with a crash (default: ${DEFAULT-VALUE})")
  private int crashes;

  @Option(
      names = "--samples",
      paramLabel = "N",
      defaultValue = "200",
      description = "most executions in a random order (default: ${DEFAULT-VALUE})")
  private int samples;

  @Option(
      names = "--until-fails",
      description = "go on with random orders until one fails, or Ctrl-C")
  private boolean untilFails;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides the random orders (default: ${DEFAULT-VALUE})")
  private long seed;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "keep what is found as a branch of this name")
  private String name;

  @Option(
      names = {"-o", "--out"},
      paramLabel = "DIR",
      description = "write what is found as a recording to a directory that is not there yet")
  private Path out;

  @Override
  int search(Reexecution reexecution, PrintWriter to) {
    if (name != null && !BranchStore.isName(name)) {
      throw new UsageException("branch names have letters, digits and . _ - only: " + name);
    }
    if (out != null && Files.exists(out)) {
      throw new UsageException("there is something already, name another directory: " + out);
    }
    Oracle oracle = Oracles.parse(fails, reexecution.history());
    Explorer.Limits limits =
        new Explorer.Limits(
            Durations.micros(window),
            budget,
            crashes,
            untilFails ? Integer.MAX_VALUE : samples,
            seed);
    Exploration exploration = new Explorer(reexecution, oracle, limits).run();
    exploration.found().ifPresent(this::keep);
    print(exploration, to);
    if (exploration.found().isPresent()) {
      return 1;
    }
    return exploration.cancelled() ? INTERRUPTED : 0;
  }

  private void keep(Finding found) {
    if (name != null) {
      new BranchStore(path).keep(name, found.branch(), found.how(), List.of());
    }
    if (out != null) {
      new BranchExport(found.branch(), List.of()).write(out);
    }
  }

  private void print(Exploration exploration, PrintWriter to) {
    if (json) {
      to.println(json(exploration).toPrettyString());
      return;
    }
    exploration
        .found()
        .ifPresent(
            found -> {
              to.println(found.failure());
              to.println(found.how().isEmpty() ? "as recorded" : "after one change of order:");
              found.how().forEach(line -> to.println("  " + line));
            });
    if (exploration.found().isEmpty()) {
      to.println("nothing fails in what was explored");
    }
    to.println(extent(exploration));
    if (exploration.found().isPresent() && name != null) {
      to.println("kept as " + name + ": " + new BranchStore(path).recording(name));
    }
    if (exploration.found().isPresent() && out != null) {
      to.println("recording: " + out);
    }
  }

  private String extent(Exploration exploration) {
    String sampled =
        "%s, %s in a random order"
            .formatted(
                Labels.count(exploration.crashes(), "crash").replace("crashs", "crashes"),
                Labels.count(exploration.samples(), "execution"));
    String races =
        "%,d of %,d race reversals that were discovered, in %s"
            .formatted(
                exploration.reversed(),
                exploration.races(),
                Labels.count(exploration.schedules(), "execution"));
    String words = exploration.cancelled() ? "interrupted: " : "explored: ";
    return exploration.complete()
        ? "complete within %s: every order that reversed races lead to; %s; %s"
            .formatted(window, races, sampled)
        : words + races + "; " + sampled + "; within " + window;
  }

  private ObjectNode json(Exploration exploration) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("complete", exploration.complete());
    object.put("cancelled", exploration.cancelled());
    object.put("executions", exploration.schedules());
    object.put("racesDiscovered", exploration.races());
    object.put("racesReversed", exploration.reversed());
    object.put("crashes", exploration.crashes());
    object.put("samples", exploration.samples());
    exploration
        .found()
        .ifPresent(
            found -> {
              ObjectNode one = object.putObject("found");
              one.put("failure", found.failure());
              found.how().forEach(one.putArray("how")::add);
            });
    return object;
  }
}
