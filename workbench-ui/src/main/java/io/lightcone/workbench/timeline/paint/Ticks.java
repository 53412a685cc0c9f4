package io.lightcone.workbench.timeline.paint;

import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.Viewport;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Round positions along an axis, at least so many pixels apart.
 *
 * @param first the first at or after the left edge
 * @param step from one to the next
 * @param kind columns or microseconds
 */
record Ticks(double first, double step, AxisKind kind) {
  private static final double SECOND = 1e6;
  private static final double[] CLOCK = {
    1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10_800, 21_600, 43_200, 86_400
  };
  private static final double DAY = 86_400 * SECOND;

  static Ticks of(Viewport viewport, double pixels) {
    double least = pixels / viewport.scale();
    double step = viewport.kind() == AxisKind.CAUSAL ? Math.max(1, round(least)) : clockStep(least);
    return new Ticks(Math.ceil(viewport.from() / step) * step, step, viewport.kind());
  }

  private static double clockStep(double least) {
    if (least <= 0.5 * SECOND) {
      return Math.max(1, round(least));
    }
    for (double seconds : CLOCK) {
      if (seconds * SECOND >= least) {
        return seconds * SECOND;
      }
    }
    return DAY * round(least / DAY);
  }

  /** The next of 1, 2, 5, 10, 20, 50... */
  private static double round(double least) {
    double power = Math.pow(10, Math.floor(Math.log10(Math.max(least, 1e-9))));
    for (int factor : new int[] {1, 2, 5}) {
      if (factor * power >= least) {
        return factor * power;
      }
    }
    return 10 * power;
  }

  String label(double position) {
    if (kind == AxisKind.CAUSAL) {
      return String.format(Locale.ROOT, "%,d", Math.round(position));
    }
    long micros = Math.round(position);
    Instant time =
        Instant.ofEpochSecond(
            Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1_000);
    return format().format(time);
  }

  private DateTimeFormatter format() {
    String pattern = "HH:mm:ss.SSSSSS";
    if (step >= DAY) {
      pattern = "yyyy-MM-dd";
    } else if (step >= 60 * SECOND) {
      pattern = "HH:mm";
    } else if (step >= SECOND) {
      pattern = "HH:mm:ss";
    } else if (step >= SECOND / 1_000) {
      pattern = "HH:mm:ss.SSS";
    }
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withZone(ZoneOffset.UTC);
  }
}
