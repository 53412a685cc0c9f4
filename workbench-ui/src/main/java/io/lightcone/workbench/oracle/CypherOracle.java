package io.lightcone.workbench.oracle;

import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.oracle.OracleException;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.graph.CypherLimits;
import io.lightcone.workbench.graph.CypherResult;
import io.lightcone.workbench.graph.GraphProgress;
import io.lightcone.workbench.ingest.GraphCache;
import io.lightcone.workbench.ingest.GraphIngest;
import io.lightcone.workbench.ingest.IngestedGraph;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Fails where a query gives at least one row on the graph of a branch, which is filled for it. */
record CypherOracle(String query) implements Oracle {
  private static final CypherLimits LIMITS = new CypherLimits(1, 60_000);

  @Override
  public String text() {
    return "cypher:" + query;
  }

  @Override
  public Optional<String> failure(BranchRun branch) {
    try {
      Path home = Files.createTempDirectory("lightcone-cypher");
      try {
        new BranchExport(branch, List.of()).write(home.resolve("recording"));
        return ask(home);
      } finally {
        delete(home);
      }
    } catch (IOException e) {
      throw new OracleException("can't make a graph of the branch: " + e.getMessage(), e);
    }
  }

  private Optional<String> ask(Path home) {
    GraphCache cache = new GraphCache(home.resolve("graphs"));
    try (Recording recording = Recording.open(List.of(home.resolve("recording")))) {
      EventTable table = TableLoader.load(recording);
      try (IngestedGraph graph =
          new GraphIngest(cache).fill(new CausalIndex(table), GraphProgress.NONE)) {
        CypherResult result = graph.graph().query(query, LIMITS).run();
        return result.rows().isEmpty()
            ? Optional.empty()
            : Optional.of("the query has a row: " + result.columns() + " " + row(result));
      }
    }
  }

  private static List<String> row(CypherResult result) {
    return result.rows().get(0).stream().map(cell -> String.valueOf(cell.value())).toList();
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      files
          .sorted(Comparator.reverseOrder())
          .forEach(
              file -> {
                try {
                  Files.delete(file);
                } catch (IOException e) {
                  throw new UncheckedIOException(e);
                }
              });
    }
  }
}
