package io.lightcone.samples.datafrost.orchard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class DewPointTest {
  private static final Path WEATHER =
      Path.of("src/main/resources/io/lightcone/samples/datafrost/nyc-spring-2013.csv");

  /** The observers gave whole degrees Fahrenheit and half ones Celsius. */
  private static final double READING_K = 0.3;

  @Test
  void shouldAgreeWithTheDewPointsThatWereObserved() throws Exception {
    List<String> lines = Files.readAllLines(WEATHER);
    int compared = 0;
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      if (!fields[2].isEmpty() && !fields[3].isEmpty() && !fields[4].isEmpty()) {
        double dewPoint = DewPoint.of(Double.parseDouble(fields[2]), Double.parseDouble(fields[4]));
        double observed = Double.parseDouble(fields[3]);
        assertThat(dewPoint).as(line).isCloseTo(observed, within(READING_K));
        compared++;
      }
    }
    assertThat(compared).isGreaterThan(1_700);
  }
}
