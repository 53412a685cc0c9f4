package io.lightcone.workbench.cli;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.graph.CypherCell;
import io.lightcone.workbench.graph.CypherLimits;
import io.lightcone.workbench.graph.CypherResult;
import io.lightcone.workbench.graph.GraphProgress;
import io.lightcone.workbench.ingest.GraphCache;
import io.lightcone.workbench.ingest.GraphIngest;
import io.lightcone.workbench.ingest.IngestedGraph;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the graph. */
@Command(
    name = "query",
    description = "Cypher over a recording, read-only and limited; docs/graph.md has the schema.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:answered",
      "2:bad usage, no recording, not Cypher, a write, or longer than it may run"
    })
final class QueryCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--limit", defaultValue = "1000", description = "most rows (${DEFAULT-VALUE})")
  private int limit;

  @Option(
      names = "--timeout",
      defaultValue = "10",
      paramLabel = "SECONDS",
      description = "longest the query may run (${DEFAULT-VALUE})")
  private double timeout;

  @Parameters(
      arity = "2..*",
      paramLabel = "RECORDING... CYPHER",
      description = "where, and the query")
  private List<String> arguments;

  @Override
  public Integer call() {
    int last = arguments.size() - 1;
    CypherLimits limits = new CypherLimits(limit, (long) (timeout * 1000));
    List<Path> paths = arguments.subList(0, last).stream().map(Path::of).toList();
    GraphCache cache = GraphCache.ofUser();
    try (Recording recording = Recording.open(paths)) {
      EventTable table = TableLoader.load(recording);
      try (IngestedGraph graph =
          new GraphIngest(cache).fill(new CausalIndex(table), GraphProgress.NONE)) {
        print(table, graph.graph().query(arguments.get(last), limits).run());
      }
    }
    return 0;
  }

  private void print(EventTable table, CypherResult result) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      out.println(JsonText.of(json(table, result)));
    } else {
      new TextTable(result).print(out);
      out.println(rows(result));
    }
    out.flush();
  }

  private static String rows(CypherResult result) {
    int shown = result.rows().size();
    if (result.total() < 0) {
      return "the first %d rows; time ran out before all were counted".formatted(shown);
    }
    return shown == result.total()
        ? "%d row%s".formatted(shown, shown == 1 ? "" : "s")
        : "the first %d of %d rows (--limit)".formatted(shown, result.total());
  }

  private static Map<String, Object> json(EventTable table, CypherResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("columns", result.columns());
    json.put(
        "rows",
        result.rows().stream().map(row -> row.stream().map(CypherCell::value).toList()).toList());
    json.put("total", result.total());
    List<List<String>> events = new ArrayList<>();
    for (List<CypherCell> row : result.rows()) {
      events.add(
          row.stream()
              .filter(cell -> cell.event() >= 0)
              .map(c -> table.label(c.event()))
              .distinct()
              .toList());
    }
    json.put("events", events);
    return json;
  }
}
