package io.lightcone.workbench.picture;

/**
 * The diagram's colours, as #rrggbb.
 *
 * @param dim what lies outside the light cone
 */
public record Palette(
    String background,
    String lane,
    String text,
    String muted,
    String dim,
    String plain,
    String past,
    String future,
    String read,
    String failure) {

  /** On a dark ground. */
  public static final Palette DARK =
      new Palette(
          "#151b23", "#1c242e", "#e6edf3", "#8b97a5", "#3b4652", "#7d8b9a", "#58a6ff", "#e3a140",
          "#a988f0", "#ff6b6b");

  /** On a light ground. */
  public static final Palette LIGHT =
      new Palette(
          "#ffffff", "#f2f5f8", "#1f2933", "#5c6b7a", "#c3ccd5", "#6b7a89", "#1668d4", "#b36b00",
          "#6e45d6", "#cf222e");
}
