package io.lightcone.workbench.parts;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people read them. */
public final class Units {
  private static final long MICRO = 1_000;
  private static final long MILLI = 1_000_000;
  private static final long SECOND = 1_000_000_000;
  private static final int KIB = 1024;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSSSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

  private Units() {}

  /** With thousands apart: {@code 12,480}. */
  public static String number(long value) {
    return String.format(Locale.ROOT, "%,d", value);
  }

  /** A number and what it counts, the noun in the right form: {@code 1 event}, {@code 2 events}. */
  public static String count(long value, String noun) {
    return number(value) + " " + noun + (value == 1 ? "" : "s");
  }

  /** Three digits and a unit: {@code 41.0 µs}, {@code 3.52 ms}. */
  public static String duration(long nanos) {
    if (nanos < MICRO) {
      return nanos + " ns";
    }
    if (nanos < MILLI) {
      return digits((double) nanos / MICRO) + " µs";
    }
    return nanos < SECOND
        ? digits((double) nanos / MILLI) + " ms"
        : digits((double) nanos / SECOND) + " s";
  }

  private static String digits(double value) {
    String format = value < 10 ? "%.2f" : value < 100 ? "%.1f" : "%,.0f";
    return String.format(Locale.ROOT, format, value);
  }

  /** {@code 142 B}, {@code 1.40 KiB}, {@code 3.10 MiB}. */
  public static String bytes(long bytes) {
    if (bytes < KIB) {
      return bytes + " B";
    }
    double kib = (double) bytes / KIB;
    return kib < KIB ? digits(kib) + " KiB" : digits(kib / KIB) + " MiB";
  }

  /** Time of day in UTC to the microsecond. */
  public static String time(long wallMicros) {
    return TIME.format(
        Instant.ofEpochSecond(
            Math.floorDiv(wallMicros, 1_000_000L), Math.floorMod(wallMicros, 1_000_000L) * MICRO));
  }
}
