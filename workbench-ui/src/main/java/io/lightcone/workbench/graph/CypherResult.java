package io.lightcone.workbench.graph;

import java.util.List;

/**
 * The answer to a query.
 *
 * @param columns names of the columns
 * @param rows the rows, as many as the limit lets through
 * @param total how many rows there are; -1 when time ran out before all were counted
 */
public record CypherResult(List<String> columns, List<List<CypherCell>> rows, long total) {
  /** Copies the lists. */
  public CypherResult {
    columns = List.copyOf(columns);
    rows = List.copyOf(rows);
  }
}
