package io.lightcone.replay.cli.whatif;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as they are written on the command line. */
final class Durations {
  private static final Pattern FORM = Pattern.compile("([0-9]{1,9})(us|ms|s|m|h)");

  private Durations() {}

  /**
   * Microseconds of {@code 250ms}, {@code 5s}, {@code 2m} and the like.
   *
   * @throws UsageException if it is something else
   */
  static long micros(String text) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new UsageException("not a duration, expected one like 250ms, 5s, 2m or 1h: " + text);
    }
    long unit =
        switch (form.group(2)) {
          case "us" -> 1;
          case "ms" -> 1_000;
          case "s" -> 1_000_000;
          case "m" -> 60_000_000;
          default -> 3_600_000_000L;
        };
    return Long.parseLong(form.group(1)) * unit;
  }

  /** Microseconds for people. */
  static String text(long micros) {
    if (micros % 1_000_000 == 0) {
      return micros / 1_000_000 + "s";
    }
    return micros % 1000 == 0 ? micros / 1000 + "ms" : micros + "us";
  }
}
