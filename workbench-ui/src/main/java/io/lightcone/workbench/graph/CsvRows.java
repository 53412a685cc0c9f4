package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;

/** The rows that a graph is made of, as plain text: what filling it is measured against. */
final class CsvRows {
  private final EventTable table;

  CsvRows(EventTable table) {
    this.table = table;
  }

  void write(Path directory) throws IOException {
    try (Writer nodes = Files.newBufferedWriter(directory.resolve("nodes.csv"));
        Writer relationships = Files.newBufferedWriter(directory.resolve("relationships.csv"))) {
      EventContent content = new EventContent(table);
      for (int event = 0; event < table.size(); event++) {
        node(nodes, content, event);
        relationships(relationships, event);
      }
    }
  }

  private static void node(Writer out, EventContent content, int event) throws IOException {
    out.write(content.labels(event)[1]);
    content.visit(event, (name, value) -> cell(out, value));
    out.write('\n');
  }

  private static void cell(Writer out, Object value) {
    try {
      out.write(',');
      out.write(String.valueOf(value).replace(",", "\\,"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void relationships(Writer out, int event) {
    EventEdges.visit(
        table,
        event,
        (type, from, to) -> {
          try {
            out.write(type + ',' + from + ',' + to + '\n');
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        });
  }
}
