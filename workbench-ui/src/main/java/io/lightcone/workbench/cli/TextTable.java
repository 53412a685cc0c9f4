package io.lightcone.workbench.cli;

import io.lightcone.workbench.graph.CypherCell;
import io.lightcone.workbench.graph.CypherResult;
import java.io.PrintWriter;
import java.util.List;

/** A result as columns of text. */
final class TextTable {
  private static final int WIDEST = 80;

  private final CypherResult result;
  private final int[] widths;

  TextTable(CypherResult result) {
    this.result = result;
    widths = new int[result.columns().size()];
    widen(result.columns());
    result.rows().forEach(row -> widen(texts(row)));
  }

  private static List<String> texts(List<CypherCell> row) {
    return row.stream().map(cell -> cell.text().replaceAll("\\s+", " ")).toList();
  }

  private void widen(List<String> texts) {
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.min(WIDEST, Math.max(widths[i], texts.get(i).length()));
    }
  }

  void print(PrintWriter out) {
    line(out, result.columns());
    result.rows().forEach(row -> line(out, texts(row)));
  }

  private void line(PrintWriter out, List<String> texts) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      boolean last = i == widths.length - 1;
      String text = texts.get(i);
      line.append(last ? text : String.format("%-" + Math.max(1, widths[i]) + "s  ", text));
    }
    out.println(line);
  }
}
