package io.lightcone.replay.lines;

import java.util.List;

/**
 * What a class's lines look like: its source, or its bytecode where there is none.
 *
 * @param title the file, or the class and method
 * @param isSource whether it is source
 * @param rows in order
 */
public record Listing(String title, boolean isSource, List<Row> rows) {
  /**
   * A row.
   *
   * @param line the line it belongs to; 0 for none
   */
  public record Row(int line, String text) {}

  /** Copies the rows. */
  public Listing {
    rows = List.copyOf(rows);
  }

  /** The first row of a line, or -1. */
  public int rowOf(int line) {
    for (int i = 0; i < rows.size(); i++) {
      if (rows.get(i).line() == line) {
        return i;
      }
    }
    return -1;
  }

  /** The text of a line without the blanks around it, or null where it isn't source. */
  public String sourceOf(int line) {
    int row = isSource ? rowOf(line) : -1;
    return row < 0 ? null : rows.get(row).text().strip();
  }
}
