package io.lightcone.samples.datafrost;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Hourly observations of three stations, and straight lines between them. Immutable. */
final class Weather {
  private static final String FILE = "nyc-spring-2013.csv";
  private static final int TIME = 0;
  private static final int STATION = 1;
  private static final int TEMPERATURE = 2;
  private static final int HUMIDITY = 4;
  private static final double MINUTES_PER_HOUR = 60;

  private final Map<String, Air> hours = new HashMap<>();

  /**
   * Air at a place and time.
   *
   * @param temperature degrees Celsius
   * @param humidity relative, per cent
   */
  record Air(double temperature, double humidity) {}

  private Weather() {}

  /** Reads the file that lies beside this class. */
  static Weather load() {
    Weather weather = new Weather();
    try (InputStream file = Weather.class.getResourceAsStream(FILE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
      lines.lines().skip(1).forEach(weather::add);
    } catch (IOException e) {
      throw new UncheckedIOException("can't read the weather: " + FILE, e);
    }
    return weather;
  }

  private void add(String line) {
    String[] fields = line.split(",", -1);
    if (!fields[TEMPERATURE].isEmpty() && !fields[HUMIDITY].isEmpty()) {
      Air air =
          new Air(Double.parseDouble(fields[TEMPERATURE]), Double.parseDouble(fields[HUMIDITY]));
      hours.put(key(fields[STATION], Instant.parse(fields[TIME])), air);
    }
  }

  private static String key(String station, Instant hour) {
    return station.toLowerCase(Locale.ROOT) + " " + hour;
  }

  /**
   * The air at a minute.
   *
   * @throws IllegalArgumentException if the hour before or after it was not observed
   */
  Air at(String station, Instant time) {
    Instant hour = time.truncatedTo(ChronoUnit.HOURS);
    Air before = observed(station, hour);
    double part = ChronoUnit.MINUTES.between(hour, time) / MINUTES_PER_HOUR;
    if (part == 0) {
      return before;
    }
    Air after = observed(station, hour.plus(1, ChronoUnit.HOURS));
    return new Air(
        between(before.temperature(), after.temperature(), part),
        between(before.humidity(), after.humidity(), part));
  }

  private static double between(double from, double to, double part) {
    return from + (to - from) * part;
  }

  private Air observed(String station, Instant hour) {
    Air air = hours.get(key(station, hour));
    if (air == null) {
      throw new IllegalArgumentException("no observation: " + station + " at " + hour);
    }
    return air;
  }
}
