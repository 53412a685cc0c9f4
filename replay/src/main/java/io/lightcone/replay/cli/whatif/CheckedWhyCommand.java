package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.history.History;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.why.Effect;
import io.lightcone.replay.why.Reason;
import io.lightcone.replay.why.Reasons;
import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.cli.WhyCommand;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code lightcone why}, with the reasons checked by leaving them out. */
@Command(
    name = "why",
    description = {
      "The causal past of an event in words, nearest first.",
      "With --check, each put in the past of an element or of a failed invocation is left out in a",
      "branch, and each of its JSON fields changed, to say which of them mattered."
    },
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:explained", "2:bad usage, no recording, or no such event"})
public final class CheckedWhyCommand extends WhyCommand {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Option(names = "--check", description = "check by leaving out what is in its past")
  private boolean check;

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "300",
      description = "with --check, most replays (default: ${DEFAULT-VALUE})")
  private int budget;

  @Option(
      names = "--show",
      paramLabel = "N",
      defaultValue = "12",
      description = "with --check, puts printed of each kind (default: ${DEFAULT-VALUE})")
  private int show;

  @Override
  public Integer call() throws IOException {
    if (!check) {
      return super.call();
    }
    List<Path> paths =
        arguments().subList(0, arguments().size() - 1).stream().map(Path::of).toList();
    try (Recording recording = Recording.open(paths)) {
      History history = History.of(recording);
      Effect effect = effect(history, arguments().get(arguments().size() - 1));
      Reasons.Answer answer =
          Reasons.of(new Reexecution(history, new RecordedHandlers(recording)), effect, budget);
      if (json()) {
        out().println(json(effect, answer).toPrettyString());
      } else {
        print(effect, answer, out());
      }
      out().flush();
      return 0;
    }
  }

  private static Effect effect(History history, String label) {
    int rank =
        label.contains("#")
            ? history.findElement(label)
            : label.contains("@") ? history.findInvocation(label) : history.findEvent(label);
    if (rank < 0) {
      throw new UsageException(
          "no such event, expected namespace/seq, namespace/woof#seqno or namespace/handler@seq: "
              + label);
    }
    Effect effect = Effect.at(history, rank);
    if (effect == null) {
      throw new UsageException(
          "can be checked for elements and for invocations that failed only: " + label);
    }
    return effect;
  }

  private void print(Effect effect, Reasons.Answer answer, PrintWriter out) {
    out.println(effect.words());
    section("without these it does not:", Reason.Grade.NECESSARY, answer, out);
    section("without these it is otherwise:", Reason.Grade.SHAPED, answer, out);
    section("in its past, but not checked (--budget):", Reason.Grade.NOT_CHECKED, answer, out);
    long same =
        answer.reasons().stream().filter(r -> r.grade() == Reason.Grade.NO_INFLUENCE).count();
    out.printf(
        "%s in its causal past made no difference; %,d replays%n",
        Labels.count(same, "other put"), answer.replays());
  }

  private void section(String title, Reason.Grade grade, Reasons.Answer answer, PrintWriter out) {
    List<Reason> reasons =
        answer.reasons().stream().filter(reason -> reason.grade() == grade).toList();
    if (!reasons.isEmpty()) {
      out.println(title);
    }
    for (Reason reason : reasons.subList(0, Math.min(show, reasons.size()))) {
      String from = reason.external() ? " (from outside)" : "";
      out.println("  " + reason.element() + from + ": " + Describe.payload(reason.payload()));
      if (reason.otherwise() != null) {
        out.println("    without it: " + reason.otherwise());
      }
      if (!reason.fields().isEmpty()) {
        out.println("    what matters in it: " + String.join(", ", reason.fields()));
      }
    }
    if (reasons.size() > show) {
      out.printf("  ... and %,d more, farther back (--show)%n", reasons.size() - show);
    }
  }

  private static ObjectNode json(Effect effect, Reasons.Answer answer) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("effect", effect.words());
    object.put("replays", answer.replays());
    ArrayNode reasons = object.putArray("reasons");
    for (Reason reason : answer.reasons()) {
      ObjectNode one = reasons.addObject();
      one.put("element", reason.element());
      one.put("external", reason.external());
      one.set("payload", BranchJson.payload(reason.payload()));
      one.put("grade", reason.grade().name().toLowerCase(Locale.ROOT).replace('_', ' '));
      one.put("otherwise", reason.otherwise());
      reason.fields().forEach(one.putArray("fields")::add);
    }
    return object;
  }
}
