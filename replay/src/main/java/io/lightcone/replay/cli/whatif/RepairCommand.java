package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.history.History;
import io.lightcone.replay.repair.Plan;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.event.Payload;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lightcone repair}. */
@Command(
    name = "repair",
    mixinStandardHelpOptions = true,
    description = {
      "Works out what a bad element, or a bug that is mended now, has spoilt, and what is to be done",
      "about each element. With --apply, appends new versions through the namespaces, running or not,",
      "and notes everything in their WooF 'repairs'."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:nothing is spoilt, or it was applied",
      "1:something is to be done",
      "2:bad usage, no such element, or something can't be read or written",
      "130:it was interrupted; nothing was appended"
    })
public final class RepairCommand extends SearchCommand {
  private static final Pattern RANGE =
      Pattern.compile("(.+)#([0-9]{1,18})(?:\\.\\.([0-9]{1,18}))?");
  private static final int MOST = 1_000_000;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Option(
      names = "--bad",
      paramLabel = "ELEMENT",
      description = "an element that should not be there, namespace/woof#seqno, or woof#from..to")
  private List<String> bad = List.of();

  @Option(
      names = "--with",
      paramLabel = "PAYLOAD",
      description = "what the bad elements should have been")
  private String replacement;

  @Option(
      names = "--handlers",
      paramLabel = "JAR|DIR",
      description = "mended code that should have run")
  private Path handlers;

  @Option(names = "--apply", description = "append the new versions; without, nothing is written")
  private boolean apply;

  @Option(
      names = "--include-asked",
      description = "apply also where there was an effect outside already")
  private boolean includeAsked;

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "40",
      description = "how many elements are printed (default: ${DEFAULT-VALUE})")
  private int limit;

  @Override
  int search(Reexecution reexecution, PrintWriter out) {
    if (bad.isEmpty() && handlers == null) {
      throw new UsageException("name what is bad: --bad ELEMENT or --handlers JAR|DIR");
    }
    BranchRun branch = reexecution.run(changes(reexecution.history()));
    Plan plan = Plan.of(branch);
    Repairs applied =
        apply ? new Repairs(reexecution.history(), cause(), includeAsked).apply(plan) : null;
    if (json) {
      out.println(json(plan, applied).toPrettyString());
    } else {
      print(plan, applied, branch, out);
    }
    return apply || plan.steps().isEmpty() ? 0 : 1;
  }

  private String cause() {
    List<String> causes = new ArrayList<>();
    bad.forEach(element -> causes.add("bad " + element));
    if (handlers != null) {
      causes.add("handlers of " + handlers.getFileName());
    }
    return String.join("; ", causes);
  }

  private Changes changes(History history) {
    Changes changes = Changes.none();
    for (String range : bad) {
      Matcher form = RANGE.matcher(range);
      if (!form.matches()) {
        throw new UsageException(
            "not an element, expected namespace/woof#seqno or namespace/woof#from..to: " + range);
      }
      long from = Long.parseLong(form.group(2));
      long to = form.group(3) == null ? from : Long.parseLong(form.group(3));
      if (to < from || to - from > MOST) {
        throw new UsageException("not a range of elements: " + range);
      }
      for (long seqno = from; seqno <= to; seqno++) {
        mark(history, form.group(1) + "#" + seqno, changes);
      }
    }
    return handlers == null ? changes : changes.handlers(new ChangedHandlers(handlers));
  }

  private void mark(History history, String element, Changes changes) {
    int rank = history.findElement(element);
    if (rank < 0) {
      throw new UsageException("no such element, expected namespace/woof#seqno: " + element);
    }
    if (replacement == null) {
      changes.drop(history.key(rank));
    } else {
      changes.edit(history.key(rank), Payload.ofText(replacement));
    }
  }

  private void print(Plan plan, Repairs applied, BranchRun branch, PrintWriter out) {
    for (Plan.Step step : plan.steps().subList(0, Math.min(limit, plan.steps().size()))) {
      out.println(text(step));
    }
    if (plan.steps().size() > limit) {
      out.printf("... and %,d more (--limit)%n", plan.steps().size() - limit);
    }
    out.printf(
        "re-ran %,d of %,d invocations: recompute %,d, append %,d, invalidate %,d, ask %,d, keep %,d%n",
        branch.ran(),
        branch.invocations(),
        count(plan, Plan.Action.RECOMPUTE),
        count(plan, Plan.Action.APPEND),
        count(plan, Plan.Action.INVALIDATE),
        count(plan, Plan.Action.ASK),
        plan.kept());
    if (applied == null) {
      out.println("nothing was written; --apply does it");
    } else {
      out.printf(
          "appended %,d new versions, noted %,d repairs, left %,d for a person, %,d done before%n",
          applied.appended(), applied.noted(), applied.left(), applied.before());
    }
    branch.caveats().forEach((what, count) -> out.printf("note: %,d %s%n", count, what));
  }

  private static long count(Plan plan, Plan.Action action) {
    return plan.steps().stream().filter(step -> step.action() == action).count();
  }

  private static String text(Plan.Step step) {
    String action = step.action().name().toLowerCase(Locale.ROOT);
    String what;
    if (step.recorded() == null) {
      what = Describe.payload(step.now());
    } else if (step.now() == null) {
      what = Describe.payload(step.recorded());
    } else {
      what = Labels.difference(step.recorded(), step.now());
    }
    String why = step.reason() == null ? "" : " (" + step.reason() + ")";
    return "%-10s %s: %s%s".formatted(action, step.element(), what, why);
  }

  private static ObjectNode json(Plan plan, Repairs applied) {
    ObjectNode object = MAPPER.createObjectNode();
    ArrayNode steps = object.putArray("steps");
    for (Plan.Step step : plan.steps()) {
      ObjectNode one = steps.addObject();
      one.put("element", step.element());
      one.put("action", step.action().name().toLowerCase(Locale.ROOT));
      one.set("recorded", BranchJson.payload(step.recorded()));
      one.set("now", BranchJson.payload(step.now()));
      one.put("reason", step.reason());
    }
    object.put("kept", plan.kept());
    if (applied != null) {
      object.put("appended", applied.appended());
      object.put("noted", applied.noted());
      object.put("left", applied.left());
      object.put("before", applied.before());
    }
    return object;
  }
}
