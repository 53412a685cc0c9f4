package io.lightcone.samples.datafrost;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.Replay;
import io.lightcone.replay.session.Summary;
import io.lightcone.samples.PlayedSample;
import io.lightcone.samples.datafrost.orchard.Places;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The night as the demo shows it, from the put to the replayed failure. */
class DatafrostTest {
  @TempDir static Path directory;
  private static PlayedSample played;
  private static EventTable table;

  @BeforeAll
  static void play() throws Exception {
    played = PlayedSample.play(new Datafrost(), directory);
    table = played.table();
  }

  @AfterAll
  static void close() {
    played.close();
  }

  @Test
  void shouldShowTheHarmAsFailuresOfTheWatchdog() {
    List<Integer> failed = played.failed();
    assertThat(failed).extracting(table::invocationLabel).hasSize(4);
    for (int invocation : failed) {
      assertThat(table.invocationLabel(invocation)).startsWith("device-jfk/watchdog@");
      EventBody.Ended end = (EventBody.Ended) table.event(table.endOf(invocation)).body();
      assertThat(end.error().message()).startsWith("orchard jfk freezes with its fan off");
      assertThat(end.stack()).contains("Watchdog.handle(Watchdog.java:");
    }
    EventBody.Ended first = (EventBody.Ended) table.event(table.endOf(failed.get(0))).body();
    assertThat(first.error().message()).contains("at 2013-03-18T07:30:00Z: -2.5 C");
  }

  @Test
  void shouldShowThatTheDecisionReadTheCalibrationBeforeTheOneInFlight() {
    int decision = decisionAtSeven();
    assertThat(played.payload(decision))
        .contains("\"calibrated\":\"2013-03-18T06:00:00Z\"", "\"fanOn\":false");
    int look = latestCalibration(table.lane(decision));
    assertThat(table.number(look)).isEqualTo(4);
    int arrived = played.puts("cloud", "calibration-jfk").get(4);
    assertThat(played.payload(arrived)).contains("\"time\":\"2013-03-18T07:00:00Z\"");
    assertThat(table.seq(arrived)).isGreaterThan(table.seq(look));
    int sent = table.cause(arrived);
    assertThat(table.type(sent)).isEqualTo(EventType.SENT);
    assertThat(table.wallMicros(look)).isBetween(table.wallMicros(sent), table.wallMicros(arrived));
  }

  @Test
  void shouldLeadFromTheSensorToTheDecisionAcrossThreeTiers() {
    int decide = table.lane(decisionAtSeven());
    int forecast = table.cause(decide);
    assertThat(table.elementLabel(forecast)).isEqualTo("cloud/forecast-jfk#5");
    int predict = table.lane(table.cause(forecast));
    assertThat(table.invocationLabel(predict)).startsWith("edge/predict@");
    int ingest = table.lane(table.cause(predict));
    assertThat(table.invocationLabel(ingest)).startsWith("edge/ingest@");
    int raw = table.cause(ingest);
    int forward = table.lane(table.cause(raw));
    assertThat(table.invocationLabel(forward)).startsWith("device-jfk/forward@");
    int reading = table.cause(forward);
    assertThat(played.payload(reading)).contains("\"time\":\"2013-03-18T07:00:00Z\"");
    assertThat(table.type(table.lane(reading))).isEqualTo(EventType.SESSION_OPENED);
  }

  @Test
  void shouldReplayTheWholeNight() {
    Summary summary = played.verify();
    assertThat(summary.reasons()).isEmpty();
    assertThat(summary.divergences()).isEmpty();
    assertThat(summary.allFaithful()).isTrue();
    assertThat(summary.invocations()).isGreaterThan(1_000);
  }

  @Test
  void shouldReplayTheFailureOnTheCodeAsItIsNow() {
    Replay replay =
        played.replay(played.failed().get(0), new ChangedHandlers(PlayedSample.CLASSES));
    assertThat(replay.verdict()).as(replay.toString()).isEqualTo(Verdict.FAITHFUL);
  }

  @Test
  void shouldStartTheFanOfTheColdestOrchardInTime() {
    assertThat(played.puts("device-ewr", "fan"))
        .extracting(played::payload)
        .containsExactly("{\"on\":true,\"time\":\"2013-03-18T05:00:00Z\"}");
    assertThat(table.size()).isBetween(3_000, 10_000);
    assertThat(table.missing()).isEmpty();
  }

  /** The numbers that {@code docs/samples/datafrost.md} tells. */
  @Test
  void shouldBeTheNightThatThePageDescribes() throws Exception {
    String page = Files.readString(Path.of("../docs/samples/datafrost.md"));
    List<Integer> invocations = played.events(EventType.STARTED);
    assertThat(page).contains(String.format(Locale.ROOT, "%,d\ninvocations", invocations.size()));
    assertThat(played.payload(decisionAtSeven())).contains("\"expected\":-1.17");
    assertThat(played.payload(played.puts("cloud", "forecast-jfk").get(4)))
        .contains("\"temperature\":-1.29");
    assertThat(played.payload(played.puts("cloud", "calibration-jfk").get(4)))
        .contains("\"drift\":-1.1,\"offset\":-0.96");
    List<String> decisions =
        Places.STATIONS.stream()
            .flatMap(station -> played.puts("cloud", Places.decisions(station)).stream())
            .map(played::payload)
            .toList();
    assertThat(decisions).hasSize(21);
    assertThat(decisions.stream().filter(decision -> !isUpToDate(decision))).hasSize(7);
    assertThat(played.puts("device-jfk", "fan"))
        .extracting(played::payload)
        .containsExactly(
            "{\"on\":true,\"time\":\"2013-03-18T05:00:00Z\"}",
            "{\"on\":false,\"time\":\"2013-03-18T06:00:00Z\"}",
            "{\"on\":true,\"time\":\"2013-03-18T08:00:00Z\"}");
  }

  private static boolean isUpToDate(String decision) {
    return decision.matches(".*\"calibrated\":(\"[^\"]*\").*\"time\":\\1.*");
  }

  private static int decisionAtSeven() {
    return played.puts("cloud", "decisions-jfk").stream()
        .filter(put -> played.payload(put).contains("\"time\":\"2013-03-18T07:00:00Z\""))
        .findFirst()
        .orElseThrow();
  }

  private static int latestCalibration(int invocation) {
    return played.events(EventType.LATEST_READ).stream()
        .filter(event -> table.lane(event) == invocation)
        .filter(event -> "calibration-jfk".equals(table.nameText(table.woof(event))))
        .findFirst()
        .orElseThrow();
  }
}
