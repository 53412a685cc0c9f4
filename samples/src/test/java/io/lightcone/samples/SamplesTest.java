package io.lightcone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.sample.Sample;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

class SamplesTest {
  @Test
  void shouldBeFoundByTheCommandLine() {
    Iterable<Sample> found = ServiceLoader.load(Sample.class);
    assertThat(StreamSupport.stream(found.spliterator(), false).map(Sample::name))
        .containsExactlyInAnyOrder(
            "hello-world",
            "clock-read",
            "datafrost",
            "datafrost-fixed",
            "water-tank",
            "water-tank-fixed",
            "power-meter",
            "power-meter-fixed",
            "river-gauges",
            "river-gauges-fixed");
    for (Sample sample : found) {
      assertThat(sample.title()).as(sample.name()).endsWith(".").hasSizeLessThan(100);
    }
  }

  @Test
  void shouldEachHaveAPage() {
    for (Sample sample : ServiceLoader.load(Sample.class)) {
      Path page = Path.of("../docs/samples", sample.name().replace("-fixed", "") + ".md");
      assertThat(page).content().contains("lightcone demo " + sample.name());
    }
  }

  /** So that the whole module can be given to {@code --handlers}. */
  @Test
  void shouldHaveHandlerNamesOfTheirOwn() {
    assertThat(Files.isDirectory(PlayedSample.CLASSES)).isTrue();
    assertThat(Bundle.of(PlayedSample.CLASSES).handlers())
        .containsOnlyKeys(
            "hello",
            "readClock",
            "forward",
            "ingest",
            "calibrate",
            "predict",
            "decide",
            "decideTogether",
            "switchFan",
            "watchdog",
            "sendFlow",
            "countFlow",
            "sumFlows",
            "auditStock",
            "reportUse",
            "billReport",
            "billOnce",
            "settleBill",
            "uploadLevels",
            "foldArrivals",
            "foldByTime",
            "inspectRiver");
  }
}
