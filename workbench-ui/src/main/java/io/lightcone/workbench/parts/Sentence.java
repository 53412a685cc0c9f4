package io.lightcone.workbench.parts;

import io.lightcone.workbench.selection.Selected;
import java.util.ArrayList;
import java.util.List;

/**
 * A sentence, parts of which lead somewhere.
 *
 * @param parts in order
 */
public record Sentence(List<Part> parts) {

  /** Copies the list. */
  public Sentence {
    parts = List.copyOf(parts);
  }

  /**
   * A piece of a sentence.
   *
   * @param text as it is shown
   * @param target where it leads, or null
   * @param style how it is shown
   */
  public record Part(String text, Selected target, Style style) {}

  /** How a piece is shown. */
  public enum Style {
    PLAIN,
    STRONG,
    CODE,
    FAILURE
  }

  /** The whole as plain text. */
  public String text() {
    StringBuilder whole = new StringBuilder();
    parts.forEach(part -> whole.append(part.text()));
    return whole.toString();
  }

  /** Begins one. */
  public static Builder begin(String text) {
    return new Builder().plain(text);
  }

  /** Puts one together. */
  public static final class Builder {
    private final List<Part> parts = new ArrayList<>();

    /** Plain words. */
    public Builder plain(String text) {
      return add(text, null, Style.PLAIN);
    }

    /** Words that matter. */
    public Builder strong(String text) {
      return add(text, null, Style.STRONG);
    }

    /** Something as a program writes it. */
    public Builder code(String text) {
      return add(text, null, Style.CODE);
    }

    /** What went wrong. */
    public Builder failure(String text) {
      return add(text, null, Style.FAILURE);
    }

    /** Words that lead to something. */
    public Builder link(String text, Selected target) {
      return add(text, target, Style.PLAIN);
    }

    private Builder add(String text, Selected target, Style style) {
      if (!text.isEmpty()) {
        parts.add(new Part(text, target, style));
      }
      return this;
    }

    /** The sentence. */
    public Sentence end() {
      return new Sentence(parts);
    }
  }
}
