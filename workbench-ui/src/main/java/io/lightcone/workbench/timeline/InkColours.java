package io.lightcone.workbench.timeline;

import io.lightcone.workbench.timeline.paint.Ink;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.css.CssMetaData;
import javafx.css.SimpleStyleableObjectProperty;
import javafx.css.StyleConverter;
import javafx.css.Styleable;
import javafx.css.StyleableObjectProperty;
import javafx.css.StyleableProperty;
import javafx.scene.paint.Color;

/**
 * The inks as the style sheets say: one styleable property for each, {@code -lc-ink-panel} and so
 * on, which {@code timeline.css} binds to the theme's variables.
 */
final class InkColours {
  /** What an ink is until the style sheets have spoken. */
  private static final Color UNKNOWN = Color.GREY;

  private final Map<Ink, StyleableObjectProperty<Color>> properties = new EnumMap<>(Ink.class);
  private String family = "System";

  InkColours(TimelineCanvas owner, Runnable changed) {
    for (Ink ink : Ink.values()) {
      StyleableObjectProperty<Color> property =
          new SimpleStyleableObjectProperty<>(META.get(ink), owner, ink.name(), UNKNOWN);
      property.addListener((value, before, now) -> changed.run());
      properties.put(ink, property);
    }
  }

  void family(String newFamily) {
    family = newFamily;
  }

  String family() {
    return family;
  }

  Color of(Ink ink, double alpha) {
    Color colour = properties.get(ink).get();
    return alpha == 1
        ? colour
        : new Color(
            colour.getRed(), colour.getGreen(), colour.getBlue(), colour.getOpacity() * alpha);
  }

  private static final Map<Ink, CssMetaData<TimelineCanvas, Color>> META = new EnumMap<>(Ink.class);

  static {
    for (Ink ink : Ink.values()) {
      META.put(ink, new InkMetaData(ink));
    }
  }

  static List<CssMetaData<? extends Styleable, ?>> metaData() {
    return Arrays.stream(Ink.values()).<CssMetaData<? extends Styleable, ?>>map(META::get).toList();
  }

  private static final class InkMetaData extends CssMetaData<TimelineCanvas, Color> {
    private final Ink ink;

    InkMetaData(Ink ink) {
      super(
          "-lc-ink-" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-'),
          StyleConverter.getColorConverter(),
          UNKNOWN);
      this.ink = ink;
    }

    @Override
    public boolean isSettable(TimelineCanvas canvas) {
      return true;
    }

    @Override
    public StyleableProperty<Color> getStyleableProperty(TimelineCanvas canvas) {
      return canvas.colours().properties.get(ink);
    }
  }
}
