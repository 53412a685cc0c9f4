package io.lightcone.tracer.cli;

import io.lightcone.tracer.explain.Finder;
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

/** Finds events. */
@Command(
    name = "find",
    description =
        "Finds events by id, name, exception text, payload value, or a pasted log line. Case does"
            + " not matter.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:something was found", "1:nothing was found", "2:bad usage, no recording"})
public final class FindCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--limit", defaultValue = "50", description = "events shown (${DEFAULT-VALUE})")
  private int limit;

  @Parameters(arity = "2..*", paramLabel = "RECORDING... TEXT", description = "where, and what")
  private List<String> arguments;

  @Override
  public Integer call() throws IOException {
    return Output.with(Output.paths(arguments), this::print);
  }

  private int print(EventTable table) {
    Finder.Found found =
        new Finder(table, () -> false).find(Output.last(arguments), Math.max(0, limit));
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(Output.json(json(found)));
    } else {
      found.hits().forEach(hit -> out.printf("%s  %s  (%s)%n", hit.id(), hit.text(), hit.where()));
      out.printf("%d found%s%n", found.total(), shown(found));
    }
    out.flush();
    return found.total() == 0 ? Output.NEGATIVE : Output.OK;
  }

  private static String shown(Finder.Found found) {
    long hidden = found.total() - found.hits().size();
    return hidden == 0 ? "" : ", %d of them not shown (--limit)".formatted(hidden);
  }

  private static Map<String, Object> json(Finder.Found found) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("total", found.total());
    json.put(
        "events",
        found.hits().stream()
            .map(
                hit -> {
                  Map<String, Object> one = new LinkedHashMap<>();
                  one.put("id", hit.id());
                  one.put("where", hit.where());
                  one.put("text", hit.text());
                  return one;
                })
            .toList());
    return json;
  }
}
