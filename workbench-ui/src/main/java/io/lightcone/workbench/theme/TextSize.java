package io.lightcone.workbench.theme;

import java.util.Arrays;

/** Type sizes; the largest is for showing the window to a room. */
public enum TextSize {
  SMALL("small", 12),
  MEDIUM("medium", 14),
  LARGE("large", 18);

  private static final double LARGEST_SCALE = 1.35;

  private final String word;
  private final int points;

  TextSize(String word, int points) {
    this.word = word;
    this.points = points;
  }

  /** Its name in the window. */
  public String word() {
    return word;
  }

  /** Height of the letters in JavaFX pixels. */
  int points() {
    return points;
  }

  /** How much wider what holds text should be than with small type. */
  public double scale() {
    return Math.min(LARGEST_SCALE, (double) points / SMALL.points);
  }

  /** One step larger or smaller; the last one stays. */
  public TextSize step(int by) {
    return values()[Math.max(0, Math.min(values().length - 1, ordinal() + by))];
  }

  /** The one with this word, or the small one. */
  public static TextSize named(String word) {
    return Arrays.stream(values()).filter(s -> s.word.equals(word)).findFirst().orElse(SMALL);
  }
}
