package io.lightcone.workbench.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lightcone.workbench.fixture.Journal;
import io.lightcone.workbench.fixture.Recordings;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.RandomAccessFile;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path directory;
  private static String frost;

  @TempDir Path scratch;

  /** What a command did. */
  private record Ran(int code, String out, String err) {
    JsonNode json() throws IOException {
      assertThat(err).isEmpty();
      return MAPPER.readTree(out);
    }

    void failed(String sentence) {
      assertThat(code).isEqualTo(2);
      assertThat(out).isEmpty();
      assertThat(err.lines()).hasSize(1);
      assertThat(err).contains(sentence).doesNotContain("Exception");
    }
  }

  private static Ran run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(arguments, new PrintWriter(out), new PrintWriter(err));
    return new Ran(code, out.toString(), err.toString());
  }

  @BeforeAll
  static void record() {
    frost = Recordings.frost(directory).toString();
  }

  @Test
  void shouldTellWhatARecordingHolds() throws IOException {
    JsonNode info = run("info", frost, "--json").json();
    assertThat(info.get("namespaces")).hasSize(2);
    assertThat(info.at("/namespaces/1/name").asText()).isEqualTo("edge");
    assertThat(info.at("/namespaces/1/id").asText()).isEqualTo("00000000000000e2");
    long events = 0;
    for (JsonNode namespace : info.get("namespaces")) {
      events += namespace.get("events").asLong();
    }
    assertThat(info.get("events").asLong()).isEqualTo(events);
    assertThat(info.get("puts").asLong()).isEqualTo(7);
    assertThat(info.get("reads").asLong()).isEqualTo(4);
    assertThat(info.get("invocations").asLong()).isEqualTo(3);
    assertThat(info.get("failed").asLong()).isEqualTo(1);
    assertThat(info.get("gaps").asLong()).isEqualTo(1);
    assertThat(info.at("/gapDetails/0/kind").asText()).isEqualTo("overwritten");
    assertThat(info.get("woofs")).hasSize(5);
    assertThat(info.at("/woofs/0").toString())
        .isEqualTo("{\"namespace\":\"device\",\"name\":\"readings\",\"elements\":1}");
  }

  @Test
  void shouldTellTheSameToPeople() {
    Ran ran = run("info", frost);
    assertThat(ran.code()).isZero();
    assertThat(ran.out())
        .contains(
            "in 2 namespaces", "7 puts, 4 reads", "3 invocations, 1 failed", "edge/watch", "1 gap");
  }

  @Test
  void shouldTakeSeveralNamespaceDirectories() throws IOException {
    JsonNode both = run("info", frost + "/edge", frost + "/device", "--json").json();
    assertThat(both).isEqualTo(run("info", frost, "--json").json());
  }

  @ParameterizedTest
  @ValueSource(strings = {"fan off", "WATCH", "celsius", "sensor-17", "overwritten"})
  void shouldFindTextsAnywhere(String text) throws IOException {
    JsonNode found = run("find", frost, text, "--json").json();
    assertThat(found.get("total").asInt()).isPositive();
    assertThat(found.get("events")).hasSize(found.get("total").asInt());
  }

  @Test
  void shouldFindTheEventOfAPastedLogLine() throws IOException {
    JsonNode found =
        run("find", frost, "12:00 WARN [edge/forecast#1] something went wrong", "--json").json();
    assertThat(found.at("/events/0/where").asText()).isEqualTo("id");
    assertThat(found.at("/events/0/text").asText()).startsWith("put edge/forecast#1");
  }

  @Test
  void shouldExitWith1WhereNothingIsFound() {
    assertThat(run("find", frost, "no such thing anywhere").code()).isEqualTo(1);
  }

  @Test
  void shouldExplainAFailureNearestFirst() throws IOException {
    JsonNode found = run("find", frost, "its fan off", "--json").json();
    String ended = found.at("/events/0/id").asText();
    JsonNode why = run("why", frost, ended, "--json").json();
    List<String> texts = new ArrayList<>();
    why.get("steps").forEach(step -> texts.add(step.get("text").asText()));
    assertThat(texts.get(0)).contains("failed").contains("orchard LGA");
    assertThat(String.join("\n", texts))
        .containsSubsequence(
            "read forecast#9: there was none",
            "saw edge/forecast#1",
            "invocation edge/watch@",
            "put edge/forecast#1",
            "newest of calibration: saw edge/calibration#1",
            "put edge/raw#1",
            "sent a put for raw to woof://edge/raw");
    // what the sensor's session did before it sent
    assertThat(why.get("leftOut").asInt()).isEqualTo(1);
    assertThat(why.get("gaps")).hasSize(1);
  }

  @Test
  void shouldSayHowMuchIsLeftOut() throws IOException {
    JsonNode why = run("why", frost, "edge/forecast#1", "--depth", "0", "--json").json();
    assertThat(why.get("leftOut").asInt()).isPositive();
    assertThat(run("why", frost, "edge/forecast#1", "--depth", "0").out())
        .contains("more events of its causal past are left out");
  }

  @Test
  void shouldExportTheSameBytesEachTime() throws IOException {
    Path first = scratch.resolve("first.json");
    Path second = scratch.resolve("second.json");
    assertThat(run("export", frost, "--format", "json", "-o", first.toString()).code()).isZero();
    run("export", frost, "--format", "json", "-o", second.toString());
    assertThat(first).hasSameBinaryContentAs(second);
    List<String> lines = Files.readAllLines(first);
    assertThat(lines).hasSize(run("info", frost, "--json").json().get("events").asInt());
    for (String line : lines) {
      assertThat(MAPPER.readTree(line).get("id").asText()).matches("(device|edge)/\\d+");
    }
    assertThat(lines.get(5))
        .contains("\"type\":\"sent\"", "\"op\":\"device/", "{\"text\":\"{\\\"celsius\\\":-0.4}\"}");
  }

  @Test
  void shouldAnswerCypherInTheUsersCache() throws IOException {
    JsonNode answer =
        run("query", frost, "MATCH (i:Invocation) RETURN count(i) AS n", "--json").json();
    assertThat(answer.at("/rows/0/0").asInt()).isEqualTo(3);
    assertThat(answer.get("total").asInt()).isEqualTo(1);
    run("query", frost, "CREATE (n)").failed("read-only");
  }

  @Test
  void shouldHelpOnEveryCommand() {
    for (String name : Subcommands.names()) {
      Ran ran = run(name, "--help");
      assertThat(ran.code()).as(name).isZero();
      assertThat(ran.out()).as(name).contains("Exit codes:", "--json");
    }
    assertThat(run("--help").out()).contains(Subcommands.names());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "info",
        "info /no/such/place",
        "info /etc/hostname",
        "info . --nonsense",
        "nonsense",
        "find",
        "why . ",
        "export . --format json",
        "export FROST --format nonsense -o x",
        "export FROST --format json -o /no/such/place/x",
        "import nonsense x -o y",
        "import cspot /no/such/place -o y",
        "import cspot",
        "bench nonsense",
        "bench --rounds 0 journal-scan",
        "query FROST nonsense",
        "query FROST",
        "why FROST edge/999999",
        "why FROST edge/nothing#1",
        "why FROST nowhere/1",
        "why FROST edge/predict@1",
        "why FROST nonsense",
        "demo nonsense",
        "open /no/such/place",
        "verify /no/such/place"
      })
  void shouldFailInOneClearLine(String line) {
    String[] arguments = line.strip().replace("FROST", frost).split(" ");
    Ran ran = run(arguments);
    ran.failed("lightcone");
    assertThat(ran.err()).doesNotContain("\tat ");
  }

  @Test
  void shouldShowTheStackWhereItIsAskedFor() {
    assertThat(run("info", "/no/such/place", "--debug-errors").err()).contains("\tat ");
  }

  @Test
  void shouldTellOfATornRecording() throws IOException {
    Path parent = scratch.resolve("torn");
    try (Journal journal = new Journal(parent, "torn", 77)) {
      for (int i = 0; i < 50; i++) {
        journal.put(null, "w", null, "element " + i);
      }
    }
    long whole = run("info", parent.toString(), "--json").json().get("events").asLong();
    tear(parent);
    JsonNode torn = run("info", parent.toString(), "--json").json();
    assertThat(torn.get("events").asLong()).isLessThan(whole);
    assertThat(torn.get("gaps").asLong()).isPositive();
  }

  /** Overwrites the second half of the frames' text. */
  private static void tear(Path parent) throws IOException {
    try (Stream<Path> files = Files.walk(parent)) {
      Path segment =
          files.filter(file -> file.toString().endsWith(".cq4")).findFirst().orElseThrow();
      byte[] content = Files.readAllBytes(segment);
      byte[] wanted = "element 30".getBytes(java.nio.charset.StandardCharsets.UTF_8);
      int at = 0;
      while (!java.util.Arrays.equals(
          java.util.Arrays.copyOfRange(content, at, at + wanted.length), wanted)) {
        at++;
      }
      try (RandomAccessFile file = new RandomAccessFile(segment.toFile(), "rw")) {
        file.seek(at);
        file.write(new byte[] {1, 2, 3});
      }
    }
  }

  @Test
  void shouldNeverThrowWhateverIsTyped() {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? 42L : Long.parseLong(given);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    List<String> words =
        new ArrayList<>(List.of("info", "find", "why", "export", "import", "bench"));
    words.addAll(
        List.of(
            frost,
            "--json",
            "--limit",
            "-1",
            "--depth",
            "99999999999",
            "-o",
            "",
            " ",
            "--",
            "-",
            "edge/1",
            "edge/1#",
            "#@/",
            "édge/1",
            "\u0000",
            "@file",
            "${x}",
            "--format",
            "json",
            "../..",
            "edge/raw#99999999999999999999",
            "--rounds",
            "0",
            "--help",
            "x".repeat(5000)));
    for (int i = 0; i < 300; i++) {
      List<String> arguments = new ArrayList<>();
      for (int n = random.nextInt(6); n >= 0; n--) {
        arguments.add(words.get(random.nextInt(words.size())));
      }
      boolean writes = arguments.contains("-o") || arguments.contains("bench");
      if (!writes || arguments.contains("--rounds")) {
        Ran ran = run(arguments.toArray(new String[0]));
        assertThat(ran.code()).as("seed %d: %s", seed, arguments).isBetween(0, 2);
        assertThat(ran.err()).as("seed %d: %s", seed, arguments).doesNotContain("\tat ");
      }
    }
  }
}
