package io.lightcone.workbench.find;

import io.lightcone.workbench.selection.Selected;
import java.util.List;

/**
 * What was found.
 *
 * @param matches the first ones
 * @param total how many there are
 * @param whole false when the search was cancelled
 */
public record FindResult(List<Match> matches, long total, boolean whole) {

  /** Copies the list. */
  public FindResult {
    matches = List.copyOf(matches);
  }

  /**
   * One match.
   *
   * @param where in what the text was found, a word or two
   * @param label how it is written everywhere
   * @param text what it says
   * @param target how it is selected
   */
  public record Match(String where, String label, String text, Selected target) {}
}
