package io.lightcone.tracer.exchange.cspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The captured runs, and what an independent reader found in them. */
final class Captures {
  /** One data line of a CSV, by column. */
  record Row(Map<String, String> values) {
    String get(String column) {
      return values.get(column);
    }

    long number(String column) {
      return Long.parseUnsignedLong(get(column));
    }
  }

  private Captures() {}

  static Path root() {
    try {
      return Path.of(Captures.class.getResource("/cspot").toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static Path run(String name) {
    return root().resolve(name);
  }

  static List<Path> logs() {
    return files("cspot-log.*[0-9]");
  }

  static Path log(Path directory) {
    return CaptureFinder.logs(List.of(directory)).get(0);
  }

  /** Every file of the captures that matches, expected answers left out. */
  static List<Path> files(String glob) {
    try (Stream<Path> files = Files.walk(root())) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !root().relativize(file).toString().contains("expected"))
          .filter(file -> !file.getFileName().toString().equals("NOTE.md"))
          .filter(
              file ->
                  file.getFileSystem().getPathMatcher("glob:" + glob).matches(file.getFileName()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the independent reader says of a file. */
  static List<Row> expected(Path file) {
    Path run = root().resolve(root().relativize(file).getName(0));
    Path csv = run.resolve("expected").resolve(run.relativize(file) + ".csv");
    try {
      List<String> lines = Files.readAllLines(csv);
      String[] columns = lines.get(1).split(",");
      List<Row> rows = new ArrayList<>();
      for (String line : lines.subList(2, lines.size())) {
        String[] cells = line.split(",", columns.length);
        Map<String, String> row = new HashMap<>();
        for (int i = 0; i < columns.length; i++) {
          row.put(columns[i], cells[i]);
        }
        rows.add(new Row(row));
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the independent reader says of a file's header. */
  static Map<String, String> expectedHeader(Path file) {
    Path run = root().resolve(root().relativize(file).getName(0));
    Path csv = run.resolve("expected").resolve(run.relativize(file) + ".csv");
    Map<String, String> header = new HashMap<>();
    try {
      for (String field : Files.readAllLines(csv).get(0).substring(2).split(" ")) {
        String[] parts = field.split("=", 2);
        header.put(parts[0], parts[1]);
      }
      return header;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
