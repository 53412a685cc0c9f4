package io.lightcone.tracer.cli;

import io.lightcone.tracer.explain.Explanation;
import io.lightcone.tracer.explain.Notation;
import io.lightcone.tracer.explain.Why;
import io.lightcone.tracer.explain.WhyStep;
import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Why something happened. */
@Command(
    name = "why",
    description = "The causal past of an event in words, nearest first.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:explained", "2:bad usage, no recording, or no such event"})
public class WhyCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(
      names = "--depth",
      defaultValue = "5",
      description = "how many invocations back (${DEFAULT-VALUE})")
  private int depth;

  @Option(names = "--limit", defaultValue = "100", description = "events told (${DEFAULT-VALUE})")
  private int limit;

  @Parameters(
      arity = "2..*",
      paramLabel = "RECORDING... EVENT",
      description = "where, and namespace/seq, namespace/woof#seqno or namespace/handler@seq")
  private List<String> arguments;

  /** What was given on the command line: the recording, then the event. */
  protected final List<String> arguments() {
    return arguments;
  }

  /** Whether JSON is wanted. */
  protected final boolean json() {
    return json;
  }

  /** Where the answer goes. */
  protected final PrintWriter out() {
    return spec.commandLine().getOut();
  }

  @Override
  public Integer call() throws IOException {
    return Output.with(Output.paths(arguments), this::print);
  }

  private int print(EventTable table) {
    int event = new Notation(table).event(Output.last(arguments));
    // an invocation is best explained from its end
    int from = table.endOf(event) >= 0 ? table.endOf(event) : event;
    Explanation why = Why.of(table, from, Math.max(0, depth), Math.max(1, limit));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Output.json(json(table, event, why)));
    } else {
      text(why, out);
    }
    out.flush();
    return Output.OK;
  }

  private static void text(Explanation why, PrintWriter out) {
    for (WhyStep step : why.steps()) {
      out.printf("%s%s, %s: %s%n", "  ".repeat(step.depth()), step.id(), step.how(), step.text());
    }
    why.gaps().forEach(gap -> out.println("missing, and perhaps part of it: " + gap));
    if (why.leftOut() > 0) {
      out.printf(
          "%d more events of its causal past are left out (--depth, --limit)%n", why.leftOut());
    }
  }

  private static Map<String, Object> json(EventTable table, int event, Explanation why) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("event", table.label(event));
    json.put("steps", why.steps().stream().map(WhyCommand::json).toList());
    json.put("leftOut", why.leftOut());
    json.put("gaps", why.gaps());
    return json;
  }

  private static Map<String, Object> json(WhyStep step) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", step.id());
    json.put("depth", step.depth());
    json.put("how", step.how());
    json.put("text", step.text());
    return json;
  }
}
