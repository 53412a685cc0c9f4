package io.lightcone.replay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.lightcone.replay.session.Recordings;
import java.io.BufferedReader;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class CommandTest {
  private static final int INTERRUPT = 2;

  @TempDir static Path recording;
  @TempDir Path directory;

  @BeforeAll
  static void record() throws Exception {
    Recordings.judge(recording);
  }

  @Test
  void shouldVerifyARecordingAndSayNothingElse() {
    TestMain.Result result = TestMain.run("verify", recording);
    assertThat(result.out()).isEqualTo("6 invocations: 6 faithful, 0 diverged, 0 not replayable\n");
    assertThat(result.err()).isEmpty();
    assertThat(result.code()).isZero();
  }

  @Test
  void shouldSayWhatAChangeOfTheHandlerChanged() throws Exception {
    Path changed = Recordings.handlers("changedhandlers", directory);
    TestMain.Result result = TestMain.run("verify", recording, "--handlers", changed);
    assertThat(result.code()).isEqualTo(1);
    List<String> lines = result.out().lines().toList();
    assertThat(lines.get(0)).isEqualTo("judge: 6 of 6 differ");
    assertThat(lines.get(1)).startsWith("  6 in: put rulings /grade");
    assertThat(result.out())
        .contains("  first: court/judge@")
        .containsPattern("    recorded: put rulings: .*  at Judge\\.handle\\(Judge\\.java:\\d+\\)")
        .containsPattern("    now:      put rulings: .*  at Judge\\.handle\\(Judge\\.java:\\d+\\)")
        .containsPattern("      /grade: \"A\\{.*\", now \"A\"")
        .contains("    because the handler's code is not the recorded one (bundle ");
    assertThat(lines.get(lines.size() - 1))
        .isEqualTo(
            "6 invocations on %s: 0 faithful, 6 diverged, 0 not replayable".formatted(changed));
  }

  @Test
  void shouldSayTheSameAsJson() throws Exception {
    Path changed = Recordings.handlers("changedhandlers", directory);
    TestMain.Result result = TestMain.run("verify", recording, "--handlers", changed, "--json");
    JsonNode json = ReplayJson.MAPPER.readTree(result.out());
    assertThat(json.get("invocations").asInt()).isEqualTo(6);
    assertThat(json.get("faithful").asInt()).isZero();
    assertThat(json.get("diverged").asInt()).isEqualTo(6);
    assertThat(json.get("notReplayable").asInt()).isZero();
    assertThat(json.get("complete").asBoolean()).isTrue();
    assertThat(json.get("divergences")).hasSize(6);
    for (JsonNode divergence : json.get("divergences")) {
      assertThat(divergence.get("invocation").asText()).startsWith("court/judge@");
      assertThat(divergence.get("verdict").asText()).isEqualTo("diverged");
      assertThat(divergence.get("step").asInt()).isPositive();
      assertThat(divergence.get("cause").asText()).isEqualTo("code changed");
    }
    JsonNode handler = json.get("handlers").get(0);
    assertThat(handler.get("handler").asText()).isEqualTo("judge");
    assertThat(handler.get("first").asText())
        .isEqualTo(json.get("divergences").get(0).get("invocation").asText());
  }

  @Test
  void shouldCallTheSameCodeFromAnotherPlaceFaithful() throws Exception {
    Path same = Recordings.handlers("testhandlers", directory);
    TestMain.Result result = TestMain.run("verify", recording, "--handlers", same);
    assertThat(result.out()).endsWith(": 6 faithful, 0 diverged, 0 not replayable\n");
    assertThat(result.code()).isZero();
  }

  @Test
  void shouldTakeADirectoryOfJarsForHandlers() throws Exception {
    Path classes = Recordings.handlers("testhandlers", directory.resolve("classes"));
    Path others = Recordings.handlers("proofhandlers", directory.resolve("others"));
    Path jars = Files.createDirectories(directory.resolve("jars"));
    io.lightcone.runtime.bundle.Bundle.of(classes).writeTo(jars.resolve("court.jar"));
    io.lightcone.runtime.bundle.Bundle.of(others).writeTo(jars.resolve("others.jar"));
    assertThat(TestMain.run("verify", recording, "--handlers", jars).code()).isZero();
  }

  @Test
  void shouldNotCallAHandlerThatIsMissingFaithful() throws Exception {
    Path others = Recordings.handlers("proofhandlers", directory);
    TestMain.Result result = TestMain.run("verify", recording, "--handlers", others);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .isEqualTo(
            """
            6 invocations on %1$s: 0 faithful, 0 diverged, 6 not replayable
              6: no handler of this name in %1$s, which has echo, mute, quiet: judge
            """
                .formatted(others));
  }

  private static void failsInOneLine(Path handlers, String... parts) {
    TestMain.Result result = TestMain.run("verify", recording, "--handlers", handlers);
    assertThat(result.code()).as(result.toString()).isEqualTo(2);
    assertThat(result.out()).isEmpty();
    assertThat(result.err()).startsWith("lightcone verify: ").hasLineCount(1).contains(parts);
  }

  @Test
  void shouldSayInOneLineWhatIsWrongWithHandlers() throws Exception {
    failsInOneLine(directory, "no handlers here: ", directory.toString());
    failsInOneLine(directory.resolve("no"), "no such jar or directory: ");
    failsInOneLine(Recordings.CLASSES, "two handlers have one name: ", ": judge");
    Path broken = Recordings.handlers("testhandlers", directory.resolve("broken"));
    Path file = broken.resolve("io/lightcone/replay/testhandlers/Judge.class");
    byte[] whole = Files.readAllBytes(file);
    byte[] newer = whole.clone();
    newer[7] = (byte) (44 + Runtime.version().feature() + 1);
    Files.write(file, newer);
    failsInOneLine(
        broken,
        "io.lightcone.replay.testhandlers.Judge is compiled for Java "
            + (Runtime.version().feature() + 1),
        "compile it with --release " + Runtime.version().feature());
    Files.write(file, java.util.Arrays.copyOf(whole, whole.length / 2));
    failsInOneLine(broken, "class is damaged: io/lightcone/replay/testhandlers/Judge: ");
    Files.write(directory.resolve("text.jar"), new byte[] {1, 2, 3});
    failsInOneLine(directory.resolve("text.jar"), "text.jar");
  }

  @Test
  void shouldCallNoInvocationFaithfulWhoseBundleIsGone() throws Exception {
    Path copy = copy(directory.resolve("copy"));
    Path bundle = only(copy.resolve("court/bundles"));
    Files.delete(bundle.resolve("bundle.jar"));
    TestMain.Result result = TestMain.run("verify", copy);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .startsWith("6 invocations: 0 faithful, 0 diverged, 6 not replayable\n  6: its bundle")
        .endsWith(": it is not in the recording\n");
  }

  @Test
  void shouldCallNothingFaithfulWhereBytesOfTheJournalAreDamaged() throws Exception {
    Path copy = copy(directory.resolve("copy"));
    Path segment = largest(copy.resolve("court/journal"));
    byte[] bytes = Files.readAllBytes(segment);
    byte[] wanted = "bob second".getBytes();
    int at = new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf("bob second");
    assertThat(at).isPositive();
    bytes[at + wanted.length - 1] ^= 1;
    Files.write(segment, bytes);
    TestMain.Result result = TestMain.run("verify", copy);
    assertThat(result.code()).isEqualTo(1);
    assertThat(result.out())
        .contains("5 faithful, 0 diverged, 1 not replayable")
        .contains("1: its trigger is not in the recording")
        .contains("events are missing in the recording");
  }

  private static Path copy(Path to) throws Exception {
    try (Stream<Path> all = Files.walk(recording)) {
      for (Path file : all.toList()) {
        Path target = to.resolve(recording.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
    }
    return to;
  }

  private static Path only(Path parent) throws Exception {
    try (Stream<Path> all = Files.list(parent)) {
      return all.findFirst().orElseThrow();
    }
  }

  private static Path largest(Path parent) throws Exception {
    try (Stream<Path> all = Files.walk(parent)) {
      return all.filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".cq4"))
          .findFirst()
          .orElseThrow();
    }
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void shouldTellPartialCountsWhenItIsInterrupted() throws Exception {
    Path spinning = Recordings.handlers("spinninghandlers", directory);
    Process verify = TestMain.start("verify", recording, "--handlers", spinning);
    try (BufferedReader err = verify.errorReader()) {
      assertThat(err.readLine()).isEqualTo("spinning");
      String signal = ignoresInterrupts() ? "-TERM" : "-INT";
      new ProcessBuilder("kill", signal, Long.toString(verify.pid())).start().waitFor();
      String out = new String(verify.getInputStream().readAllBytes());
      assertThat(out)
          .startsWith("interrupted: these are partial counts, the rest was not replayed\n")
          .contains(
              "0 invocations on " + spinning + ": 0 faithful, 0 diverged, 0 not replayable\n");
      assertThat(verify.waitFor(20, TimeUnit.SECONDS)).isTrue();
      assertThat(verify.exitValue()).isEqualTo(ignoresInterrupts() ? 143 : 130);
    } finally {
      verify.destroyForcibly();
    }
  }

  /** What a shell starts in the background ignores Ctrl-C, and so do the processes it starts. */
  private static boolean ignoresInterrupts() throws Exception {
    Path status = Path.of("/proc/self/status");
    if (!Files.isReadable(status)) {
      return false;
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("SigIgn:"))
        .map(line -> new BigInteger(line.substring("SigIgn:".length()).strip(), 16))
        .anyMatch(ignored -> ignored.testBit(INTERRUPT - 1));
  }
}
