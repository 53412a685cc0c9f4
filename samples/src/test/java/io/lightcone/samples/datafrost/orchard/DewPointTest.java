package io.lightcone.samples.datafrost.orchard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DewPointTest {
  private static final Path WEATHER =
      Path.of("src/main/resources/io/lightcone/samples/datafrost/nyc-spring-2013.csv");

  /** Some rows are at odds with themselves: humidity and dew point of different minutes. */
  private static final double SOUND = 0.96;

  private record Difference(String time, double kelvin) {}

  @Test
  void shouldAgreeWithTheDewPointsObservedInThatNight() throws Exception {
    List<Difference> night =
        differences().stream().filter(d -> d.time().compareTo("2013-03-18T00") > 0).toList();
    night = night.stream().filter(d -> d.time().compareTo("2013-03-18T12") < 0).toList();
    assertThat(night).hasSize(36).allMatch(difference -> difference.kelvin() < 0.02);
  }

  @Test
  void shouldAgreeWithAlmostAllDewPointsThatWereObserved() throws Exception {
    List<Difference> all = differences();
    assertThat(all).hasSizeGreaterThan(1_700);
    long close = all.stream().filter(difference -> difference.kelvin() < 0.1).count();
    assertThat((double) close / all.size()).isGreaterThan(SOUND);
  }

  private static List<Difference> differences() throws IOException {
    return Files.readAllLines(WEATHER).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .filter(row -> !row[2].isEmpty() && !row[3].isEmpty() && !row[4].isEmpty())
        .map(DewPointTest::difference)
        .toList();
  }

  private static Difference difference(String[] row) {
    double dewPoint = DewPoint.of(Double.parseDouble(row[2]), Double.parseDouble(row[4]));
    return new Difference(row[0], Math.abs(dewPoint - Double.parseDouble(row[3])));
  }
}
