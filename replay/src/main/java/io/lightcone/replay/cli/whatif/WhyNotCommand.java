package io.lightcone.replay.cli.whatif;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchStore;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.why.WhyNot;
import io.lightcone.replay.why.Wish;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code lightcone why-not}. */
@Command(
    name = "why-not",
    mixinStandardHelpOptions = true,
    description = {
      "The nearest single change with which something would have happened that did not:",
      "another order, or another put from outside. Verified by a branch."
    },
    exitCodeListHeading = "Exit codes:%n",
    exitCodeList = {
      "0:a change was found",
      "1:none was found in what was tried",
      "2:bad usage, or the recording can't be read",
      "130:it was interrupted"
    })
public final class WhyNotCommand extends SearchCommand {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @Parameters(
      index = "1",
      paramLabel = "WISH",
      description = "'put to NAMESPACE/WOOF after EVENT'; 'after EVENT' may be left out")
  private String wish;

  @Option(
      names = "--budget",
      paramLabel = "N",
      defaultValue = "1000",
      description = "most changes to try (default: ${DEFAULT-VALUE})")
  private int budget;

  @Option(
      names = "--window",
      paramLabel = "TIME",
      defaultValue = "1s",
      description = "how late something may happen, in recorded time (default: ${DEFAULT-VALUE})")
  private String window;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      description = "keep the branch that shows it under this name")
  private String name;

  @Override
  int search(Reexecution reexecution, PrintWriter out) {
    if (name != null && !BranchStore.isName(name)) {
      throw new UsageException("branch names have letters, digits and . _ - only: " + name);
    }
    Wish asked = Wish.parse(wish, reexecution.history());
    WhyNot.Answer answer = WhyNot.of(reexecution, asked, budget, Durations.micros(window));
    if (answer.branch() != null && name != null) {
      new BranchStore(path).keep(name, answer.branch(), List.of(answer.change()), List.of());
    }
    if (json) {
      out.println(json(answer).toPrettyString());
    } else if (answer.change() == null) {
      out.printf(
          "no single change was found: tried %,d of %,d (--budget)%n",
          answer.tried(), answer.candidates());
    } else {
      out.println("it would have been with this change:");
      out.println("  " + answer.change());
      out.println("then is put: " + answer.put());
      out.printf("the nearest of %,d that were tried%n", answer.tried());
    }
    return answer.change() == null ? 1 : 0;
  }

  private static ObjectNode json(WhyNot.Answer answer) {
    ObjectNode object = MAPPER.createObjectNode();
    object.put("change", answer.change());
    object.put("put", answer.put());
    object.put("tried", answer.tried());
    object.put("candidates", answer.candidates());
    return object;
  }
}
