package io.lightcone.samples.datafrost;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.datafrost.orchard.Observation;
import io.lightcone.samples.datafrost.orchard.Outside;
import io.lightcone.samples.datafrost.orchard.Places;
import io.lightcone.samples.datafrost.orchard.Rounds;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** What the world does in that night: it opens three tiers and lets everyone measure on time. */
final class FrostNight {
  private static final Instant ORIGIN = Instant.parse("2013-03-18T02:55:00Z");

  private static final Instant FIRST = Instant.parse("2013-03-18T03:00:00Z");
  private static final Instant LAST = Instant.parse("2013-03-18T09:00:00Z");
  private static final Duration STEP = Duration.ofMinutes(Rounds.MINUTES);

  /** The weather service is a little faster than the sensors' round trip. */
  private static final Duration AHEAD = Duration.ofMinutes(2);

  /** When the recording begins, ns since 1970. */
  static final long ORIGIN_NANOS = ChronoUnit.NANOS.between(Instant.EPOCH, ORIGIN);

  private static final String FAILING_STATION = "jfk";
  private static final int FAILING_SENSOR = 2;
  private static final Sensor.Drift FAILURE =
      new Sensor.Drift(Instant.parse("2013-03-18T06:05:00Z"), 5, 8);

  private final Stage stage;
  private final Map<String, String> wiring;
  private final Weather weather = Weather.load();

  private FrostNight(Stage stage, Map<String, String> wiring) {
    this.stage = stage;
    this.wiring = wiring;
  }

  /** Plays it, with what the edge's news trigger in the cloud. */
  static void play(Stage stage, Map<String, String> wiring) {
    FrostNight night = new FrostNight(stage, wiring);
    stage.say("three orchards, three tiers: " + FIRST + " to " + LAST);
    night.openCloud();
    Namespace edge = night.openEdge();
    for (String station : Places.STATIONS) {
      night.observe(edge, station);
      night.measure(night.openDevice(station), station);
    }
    stage.settle();
  }

  private void openCloud() {
    Namespace cloud = stage.open("cloud");
    for (String station : Places.STATIONS) {
      cloud.create(Places.calibration(station));
      cloud.create(Places.forecast(station));
      cloud.create(Places.decisions(station));
    }
  }

  private Namespace openEdge() {
    Namespace edge = stage.open("edge", Options.defaults().withProperties(wiring));
    edge.create("raw");
    edge.create("hours");
    for (String station : Places.STATIONS) {
      edge.create(Places.air(station));
      edge.create(Places.reference(station));
      edge.create(Places.calibration(station));
      edge.create(Places.forecast(station));
    }
    return edge;
  }

  private Namespace openDevice(String station) {
    Namespace device = stage.open(Places.device(station));
    device.create("readings");
    device.create("commands");
    device.create("fan");
    device.create("outside");
    return device;
  }

  private void observe(Namespace edge, String station) {
    Session service = edge.session("weather-service-" + station);
    for (Instant t = FIRST; !t.isAfter(LAST); t = t.plus(1, ChronoUnit.HOURS)) {
      Observation seen = new Observation(station, t, weather.at(station, t).temperature());
      at(t.minus(AHEAD), () -> service.put(Places.reference(station), seen));
    }
  }

  private void measure(Namespace device, String station) {
    Session margin = device.session("margin");
    for (Instant t = FIRST; !t.isAfter(LAST); t = t.plus(STEP)) {
      double air = Math.round(weather.at(station, t).temperature() * 100) / 100.0;
      Outside outside = new Outside(station, t, air);
      at(t, () -> margin.put("outside", "watchdog", outside));
    }
    for (int number = 1; number <= Rounds.SENSORS; number++) {
      measure(device, station, new Sensor(station, number, failure(station, number)));
    }
  }

  private void measure(Namespace device, String station, Sensor sensor) {
    Session session = device.session(sensor.name());
    for (Instant t = FIRST; !t.isAfter(LAST); t = t.plus(STEP)) {
      var reading = sensor.measure(t, weather.at(station, t));
      at(t, () -> session.put("readings", "forward", reading));
    }
  }

  private static Sensor.Drift failure(String station, int number) {
    boolean fails = station.equals(FAILING_STATION) && number == FAILING_SENSOR;
    return fails ? FAILURE : Sensor.Drift.NONE;
  }

  private void at(Instant time, Runnable task) {
    stage.clientAt(Duration.between(ORIGIN, time).toNanos(), task);
  }
}
