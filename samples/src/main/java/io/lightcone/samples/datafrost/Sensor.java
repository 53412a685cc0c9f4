package io.lightcone.samples.datafrost;

import io.lightcone.runtime.simulation.Seed;
import io.lightcone.samples.datafrost.orchard.Reading;
import java.time.Duration;
import java.time.Instant;

/**
 * A sensor that is a little off, a little noisy, and perhaps failing. Its noise comes from a
 * generator of its own, seeded by its name: the same in every run.
 */
final class Sensor {
  /** Standard deviations. */
  private static final double TEMPERATURE_NOISE_K = 0.1;

  private static final double HUMIDITY_NOISE_PERCENT = 1;
  private static final double LARGEST_OFFSET_K = 0.3;
  private static final long NOISE_SEED = 20130318;

  /** The sum of so many even numbers from 0 to 1 has a variance of 1 (Irwin-Hall). */
  private static final int SUMMANDS = 12;

  private static final double SECONDS_PER_HOUR = 3600;

  private final String station;
  private final int number;
  private final Drift drift;
  private final Seed noise;
  private final double offset;

  /**
   * A failure: from some time on the sensor reads warmer and warmer.
   *
   * @param from when it begins
   * @param perHour K in an hour
   * @param most K at the end
   */
  record Drift(Instant from, double perHour, double most) {
    static final Drift NONE = new Drift(Instant.MAX, 0, 0);

    double at(Instant time) {
      if (time.isBefore(from)) {
        return 0;
      }
      double hours = Duration.between(from, time).toSeconds() / SECONDS_PER_HOUR;
      return Math.min(most, hours * perHour);
    }
  }

  Sensor(String station, int number, Drift drift) {
    this.station = station;
    this.number = number;
    this.drift = drift;
    this.noise = new Seed(NOISE_SEED).fork(station + number);
    this.offset = (2 * even() - 1) * LARGEST_OFFSET_K;
  }

  /** Measures; to be asked in order of time. */
  Reading measure(Instant time, Weather.Air air) {
    double temperature =
        air.temperature() + offset + drift.at(time) + TEMPERATURE_NOISE_K * normal();
    double humidity = air.humidity() + HUMIDITY_NOISE_PERCENT * normal();
    return new Reading(
        station, number, time, rounded(temperature), rounded(Math.max(1, Math.min(100, humidity))));
  }

  String name() {
    return "sensor-" + number;
  }

  private double even() {
    return (noise.nextLong() >>> 11) * 0x1.0p-53;
  }

  private double normal() {
    double sum = 0;
    for (int i = 0; i < SUMMANDS; i++) {
      sum += even();
    }
    return sum - SUMMANDS / 2.0;
  }

  private static double rounded(double value) {
    return Math.round(value * 100) / 100.0;
  }
}
