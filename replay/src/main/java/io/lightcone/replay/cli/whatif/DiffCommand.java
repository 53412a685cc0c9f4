package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchStore;
import io.lightcone.replay.history.History;
import io.lightcone.replay.history.HistoryDiff;
import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lightcone diff}. */
@Command(
    name = "diff",
    mixinStandardHelpOptions = true,
    description = {
      "Compares two recordings by what caused what, not by time or number:",
      "two runs of an application, or a recording and a branch of it."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing differs",
      "1:something differs",
      "2:bad usage, or a recording can't be read"
    })
public final class DiffCommand implements Callable<Integer> {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(index = "0", paramLabel = "A", description = "a recording")
  private Path first;

  @Parameters(
      index = "1",
      paramLabel = "B",
      description = "another one, or the name of a branch of A")
  private String second;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "20",
      description = "how many differences are printed (default: ${DEFAULT-VALUE})")
  private int limit;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    try (Recording one = Recording.open(List.of(first));
        Recording other = Recording.open(List.of(other()))) {
      HistoryDiff diff = HistoryDiff.of(History.of(one), History.of(other));
      PrintWriter out = spec.commandLine().getOut();
      if (json) {
        out.println(json(diff).toPrettyString());
      } else {
        print(diff, out);
      }
      out.flush();
      return diff.isEmpty() ? 0 : 1;
    } catch (RecordingException e) {
      spec.commandLine().getErr().println("lightcone diff: " + e.getMessage());
      return 2;
    }
  }

  private Path other() {
    Path branch = BranchStore.isName(second) ? new BranchStore(first).recording(second) : null;
    boolean named = branch != null && Files.isDirectory(branch) && !Files.exists(Path.of(second));
    return named ? branch : Path.of(second);
  }

  private void print(HistoryDiff diff, PrintWriter out) {
    out.printf(
        "%s the same; %s differ, %s otherwise%n",
        Labels.count(diff.same(), "element"),
        Labels.count(diff.elements().size(), "element"),
        Labels.count(diff.invocations().size(), "invocation")
            + (diff.invocations().size() == 1 ? " ends" : " end"));
    diff.elements().stream().limit(limit).forEach(pair -> out.println("  " + text(pair)));
    diff.invocations().stream().limit(limit).forEach(ends -> out.println("  " + text(ends)));
    int left =
        Math.max(0, diff.elements().size() - limit)
            + Math.max(0, diff.invocations().size() - limit);
    if (left > 0) {
      out.printf("  ... and %,d more (--limit)%n", left);
    }
  }

  private static String text(HistoryDiff.Pair pair) {
    if (pair.first() == null) {
      return pair.second() + ": only in B: " + Describe.payload(pair.secondPayload());
    }
    if (pair.second() == null) {
      return pair.first() + ": only in A: " + Describe.payload(pair.firstPayload());
    }
    String name =
        pair.first().equals(pair.second()) ? pair.first() : pair.first() + " | " + pair.second();
    return name + ": " + Labels.difference(pair.firstPayload(), pair.secondPayload());
  }

  private static String text(HistoryDiff.Ends ends) {
    String name = ends.first() != null ? ends.first() : ends.second();
    return name
        + ": "
        + (ends.first() == null ? "not there" : end(ends.firstOutcome(), ends.firstError()))
        + ", in B "
        + (ends.second() == null ? "not there" : end(ends.secondOutcome(), ends.secondError()));
  }

  private static String end(Outcome outcome, Failure error) {
    String text = outcome == null ? "not ended" : outcome.name().toLowerCase(Locale.ROOT);
    return error == null ? text : text + ", " + error;
  }

  private static ObjectNode json(HistoryDiff diff) {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("same", diff.same());
    var elements = json.putArray("elements");
    for (HistoryDiff.Pair pair : diff.elements()) {
      ObjectNode one = elements.addObject();
      one.put("a", pair.first());
      one.put("b", pair.second());
      one.set("aPayload", BranchJson.payload(pair.firstPayload()));
      one.set("bPayload", BranchJson.payload(pair.secondPayload()));
    }
    var invocations = json.putArray("invocations");
    for (HistoryDiff.Ends ends : diff.invocations()) {
      ObjectNode one = invocations.addObject();
      one.put("a", ends.first());
      one.put("b", ends.second());
      one.put("aEnd", end(ends.firstOutcome(), ends.firstError()));
      one.put("bEnd", end(ends.secondOutcome(), ends.secondError()));
    }
    return json;
  }
}
