package io.lightcone.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lightcone.workbench.cli.story.FailingStory;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DemoCommandTest {
  @TempDir Path directory;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void nameSamples() {
    System.setProperty(Samples.PROPERTY, Samples.bundleOf(new FailingStory()).toString());
  }

  @AfterEach
  void forgetSamples() {
    System.clearProperty(Samples.PROPERTY);
  }

  private int run(String... arguments) {
    return Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
  }

  @Test
  void shouldRunRecordAndTellWhatWasFoundWithoutADisplay() throws IOException {
    String target = directory.resolve("demo").toString();
    int code = run("demo", "failing-story", "--headless", "--json", "--out", target);
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
    JsonNode told = new ObjectMapper().readTree(out.toString());
    assertThat(told.get("failed").asInt()).isEqualTo(1);
    assertThat(told.at("/failures/0").asText()).startsWith("edge/fails-always@");
    assertThat(told.get("why").toString()).contains("the fan is off", "edge/raw#1");
    assertThat(Path.of(told.get("recording").asText()).resolve("edge/namespace.json")).exists();
  }

  @Test
  void shouldTellPeopleWhereEverythingIs() {
    String target = directory.resolve("demo").toString();
    assertThat(run("demo", "failing-story", "--headless", "--out", target)).isZero();
    assertThat(out.toString())
        .contains("failing-story: a handler that fails", "  told", "1 failed")
        .contains("recording: " + Path.of(target, "recording"));
  }

  @Test
  void shouldNotWriteOverARecording() {
    String target = directory.resolve("demo").toString();
    run("demo", "failing-story", "--headless", "--out", target);
    assertThat(run("demo", "failing-story", "--headless", "--out", target)).isEqualTo(2);
    assertThat(err.toString()).contains("there is a recording already");
  }

  @Test
  void shouldNameTheSamplesThereAre() {
    assertThat(run("demo", "--list")).isZero();
    assertThat(out.toString()).contains("failing-story  a handler that fails");
    assertThat(run("demo", "other")).isEqualTo(2);
    assertThat(err.toString()).contains("there are failing-story: other");
  }
}
