package io.lightcone.replay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lightcone.replay.session.Recordings;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PermutedTest {
  @TempDir Path directory;

  @Test
  void shouldAgreeOnHandlersThatAskTheirInvocation() throws Exception {
    Recordings.varying(directory, "steady");
    TestMain.Result result = TestMain.run("verify", directory, "--permute", 3);
    assertThat(result.out())
        .endsWith("3 permuted executions of each invocation: all agreed\n")
        .contains("2 faithful");
    assertThat(result.code()).isZero();
  }

  @Test
  void shouldTellWhatItComesWith() throws Exception {
    Recordings.varying(directory, "counted", "zoned");
    TestMain.Result result = TestMain.run("verify", directory, "--permute", 2, "--json");
    assertThat(result.code()).isEqualTo(1);
    JsonNode permuted = ReplayJson.MAPPER.readTree(result.out()).path("permuted");
    assertThat(permuted.path("executions")).hasSize(13);

    JsonNode counted = varying(permuted, "counted");
    assertThat(counted.path("source").asText()).contains("static state of the bundle");
    assertThat(counted.path("comesWith").toString()).contains("loaders").doesNotContain("zone");

    JsonNode zoned = varying(permuted, "zoned");
    assertThat(zoned.path("source").asText()).isEqualTo("the default time zone");
    assertThat(zoned.path("comesWith").toString()).isEqualTo("[\"zone\"]");
    assertThat(zoned.path("goesWith").toString()).contains("again", "locale", "loaders");
    assertThat(zoned.path("recorded").asText()).contains("put seen");
    assertThat(zoned.path("now").asText())
        .contains("put seen")
        .isNotEqualTo(zoned.path("recorded").asText());
  }

  private static JsonNode varying(JsonNode permuted, String handler) {
    for (JsonNode one : permuted.path("varying")) {
      if (one.path("invocation").asText().startsWith("lab/" + handler + "@")) {
        return one;
      }
    }
    throw new AssertionError(handler + " does not vary: " + permuted);
  }

  @Test
  void shouldRefuseACountThatIsNone() throws Exception {
    Recordings.varying(directory, "steady");
    TestMain.Result result = TestMain.run("verify", directory, "--permute", 0);
    assertThat(result.code()).isEqualTo(2);
    assertThat(result.err()).contains("--permute").contains("at least 2").contains("0");
  }
}
