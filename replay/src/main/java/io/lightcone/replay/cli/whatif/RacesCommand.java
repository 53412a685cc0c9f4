package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.cli.Interruption;
import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.Invariants;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.oracle.OracleException;
import io.lightcone.replay.oracle.Oracles;
import io.lightcone.replay.races.RaceConfirmation;
import io.lightcone.replay.races.RaceDetector;
import io.lightcone.replay.races.RaceGroup;
import io.lightcone.replay.races.RaceGroups;
import io.lightcone.replay.races.RacePair;
import io.lightcone.replay.races.Verdict;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicBoolean;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone races}. */
@Command(
    name = "races",
    mixinStandardHelpOptions = true,
    description = {
      "Finds pairs of accesses to one WooF, a put among them, that nothing orders but themselves;",
      "replays some of each kind in the other order and says what that changes."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:no race was shown to be harmful",
      "1:a race is harmful",
      "2:bad usage, or the recording can't be read",
      "130:it was interrupted"
    })
public final class RacesCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "namespace directories")
  private List<Path> paths;

  @Option(
      names = "--examples",
      paramLabel = "N",
      defaultValue = "8",
      description =
          "races of each kind that are tried in the other order (default: ${DEFAULT-VALUE})")
  private int examples;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "how late something may happen, in recorded time (default: ${DEFAULT-VALUE})")
  private String window;

  @Option(
      names = "--fails",
      paramLabel = "PREDICATE",
      description = "what is harmful, beside invocations that fail and invariants that are broken")
  private List<String> fails = List.of();

  @Option(names = "--all", description = "print also what was not shown to be harmful")
  private boolean all;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  @SuppressWarnings("try") // it is there to be closed
  public Integer call() {
    AtomicBoolean cancelled = new AtomicBoolean();
    try (Recording recording = Recording.open(paths);
        Interruption interruption = new Interruption(() -> cancelled.set(true))) {
      EventTable table = TableLoader.load(recording);
      List<RacePair> races = RaceDetector.find(new CausalIndex(table));
      Map<RaceGroup, List<RacePair>> groups = RaceGroups.of(table, races);
      if (examples < 1) {
        return print(List.copyOf(groups.keySet()), races.size(), 0);
      }
      History history = History.of(recording);
      RaceConfirmation confirmation =
          new RaceConfirmation(
              table,
              new Reexecution(history, new RecordedHandlers(recording), cancelled::get),
              oracles(history),
              Durations.micros(window),
              examples);
      List<RaceGroup> judged = confirmation.judge(groups);
      return print(judged, races.size(), confirmation.replays());
    } catch (CancellationException e) {
      return fail("interrupted", SearchCommand.INTERRUPTED);
    } catch (RecordingException | BundleException | OracleException | UsageException e) {
      return fail(e.getMessage(), 2);
    }
  }

  private List<Oracle> oracles(History history) {
    List<Oracle> oracles =
        new java.util.ArrayList<>(
            fails.stream().map(text -> Oracles.parse(text, history)).toList());
    if (!Invariants.of(history.recording()).isEmpty()) {
      oracles.add(Oracles.parse("invariant", history));
    }
    return oracles;
  }

  private int fail(String message, int code) {
    spec.commandLine().getErr().println("lightcone races: " + message);
    return code;
  }

  private int print(List<RaceGroup> groups, int races, int replays) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(json(groups, races, replays).toPrettyString());
    } else {
      for (RaceGroup group : groups) {
        if (!all && group.verdict() != Verdict.HARMFUL) {
          continue;
        }
        out.printf(
            "%s: %s: %s, %s; %s%n",
            group.verdict().name().toLowerCase(Locale.ROOT),
            group.woof(),
            group.first(),
            group.second(),
            Labels.count(group.count(), "race"));
        out.printf(
            "  %s and %s: %s%n", group.firstExample(), group.secondExample(), group.effect());
      }
      out.printf(
          "%,d races of %,d kinds: harmful %,d, unconfirmed %,d, benign %,d; %,d replays%n",
          races,
          groups.size(),
          count(groups, Verdict.HARMFUL),
          count(groups, Verdict.UNCONFIRMED),
          count(groups, Verdict.BENIGN),
          replays);
      if (!all && count(groups, Verdict.HARMFUL) < groups.size()) {
        out.println("those not shown to be harmful: --all");
      }
    }
    out.flush();
    return count(groups, Verdict.HARMFUL) > 0 ? 1 : 0;
  }

  private static long count(List<RaceGroup> groups, Verdict verdict) {
    return groups.stream().filter(group -> group.verdict() == verdict).count();
  }

  private static ObjectNode json(List<RaceGroup> groups, int races, int replays) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("races", races);
    object.put("replays", replays);
    ArrayNode kinds = object.putArray("kinds");
    for (RaceGroup group : groups) {
      ObjectNode one = kinds.addObject();
      one.put("verdict", group.verdict().name().toLowerCase(Locale.ROOT));
      one.put("woof", group.woof());
      one.put("first", group.first());
      one.put("second", group.second());
      one.put("count", group.count());
      one.put("firstExample", group.firstExample());
      one.put("secondExample", group.secondExample());
      one.put("effect", group.effect());
    }
    return object;
  }
}
