package io.lightcone.replay.determinism;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lightcone.replay.catalogue.Ends;
import io.lightcone.replay.cli.TestMain;
import io.lightcone.replay.permutation.Permutations;
import io.lightcone.replay.permutation.ShiftedClock;
import io.lightcone.replay.permutation.Varying;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.lint.Finding;
import io.lightcone.runtime.lint.Lint;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every entry of the catalogue ends as it says it does, and none goes unnoticed. */
class CatalogueTest {
  /** What it looks up is known only when it runs. */
  private static final String BY_HANDLE = "MillisByHandle";

  private static final int MOST_JVMS = 12;
  private static final List<String> HERE =
      List.of("-Duser.timezone=UTC", "-Duser.language=en", "-Duser.country=US");
  private static final List<String> ELSEWHERE =
      List.of(
          "-Duser.timezone=Pacific/Chatham",
          "-Duser.language=tr",
          "-Duser.country=TR",
          "-Dfile.encoding=ISO-8859-1",
          "-Dlightcone.catalogue=there",
          "-Dlightcone.number=7",
          "-Dlightcone.flag=true",
          "-Duser.name=somebody",
          "-XX:+UseSerialGC",
          "-Xmn64m",
          "-XX:+DisableExplicitGC",
          "-Xss600k",
          "-XX:+UnlockDiagnosticVMOptions",
          "-XX:DisableIntrinsic=_dsin,_dcos,_dtan,_dexp,_dlog,_dlog10,_dpow",
          "-XX:ActiveProcessorCount=1");

  @TempDir Path directory;

  @Test
  void shouldHoldSourcesThatDifferBetweenTwoJvmsWhenNothingIsRewritten() throws Exception {
    Map<String, String> same = unrewritten(HERE, Map.of(), 1);
    assertThat(same).hasSize(Catalogue.entries().size()).hasSizeGreaterThan(80);
    try (ShiftedClock clock = new ShiftedClock()) {
      List<String> flags = new ArrayList<>(ELSEWHERE);
      flags.add("--patch-module=java.base=" + clock.classes());
      // which order a set has is one of few, so that two JVMs may agree
      for (int i = 0; i < MOST_JVMS && !same.isEmpty(); i++) {
        same.entrySet()
            .retainAll(unrewritten(flags, Map.of("LIGHTCONE_CATALOGUE", "there"), 2).entrySet());
      }
    }
    assertThat(same).as("entries that do the same everywhere").isEmpty();
  }

  private static Map<String, String> unrewritten(
      List<String> flags, Map<String, String> environment, int times) throws Exception {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(flags);
    command.addAll(List.of("-cp", System.getProperty("java.class.path")));
    command.addAll(List.of(Unrewritten.class.getName(), Integer.toString(times)));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().putAll(environment);
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      Map<String, String> seen = new TreeMap<>();
      for (String line : new String(out.readAllBytes(), StandardCharsets.US_ASCII).split("\n")) {
        String[] parts = line.split(" ", 2);
        seen.put(
            parts[0],
            new String(Base64.getDecoder().decode(parts[1].strip()), StandardCharsets.UTF_8));
      }
      return seen;
    } finally {
      process.destroyForcibly();
    }
  }

  @Test
  void shouldEndAsItSays() throws Exception {
    Catalogue.record(directory);
    Map<String, Ends.As> ends = ends();
    List<String> wrong = new ArrayList<>();
    for (Class<?> entry : Catalogue.entries()) {
      Ends.As end = ends.get(Catalogue.handler(entry));
      if (end != Catalogue.end(entry)) {
        wrong.add(entry.getSimpleName() + " ends as " + end + ", not " + Catalogue.end(entry));
      }
    }
    assertThat(wrong).isEmpty();
  }

  @Test
  void shouldBeFoundByLintWhereItIsRefusedAndNotWhereItIsIdentical() {
    for (Class<?> entry : Catalogue.entries()) {
      List<String> errors =
          Lint.of(entry.asSubclass(Handler.class)).findings().stream()
              .filter(one -> one.kind().severity().equals("error"))
              .map(Finding::what)
              .toList();
      if (Catalogue.end(entry) == Ends.As.IDENTICAL) {
        assertThat(errors).as(entry.getSimpleName()).isEmpty();
      } else if (Catalogue.end(entry) == Ends.As.REFUSED
          && !BY_HANDLE.equals(entry.getSimpleName())) {
        assertThat(errors).as(entry.getSimpleName()).isNotEmpty();
      }
    }
  }

  private Map<String, Ends.As> ends() throws Exception {
    Map<String, Ends.As> ends = new HashMap<>();
    try (Recording recording = Recording.open(List.of(directory))) {
      EventTable table = TableLoader.load(recording);
      for (int event = 0; event < table.size(); event++) {
        if (table.type(event) == EventType.STARTED) {
          ends.put(
              table.nameText(table.handler(event)),
              table.outcome(event) == Outcome.OK ? Ends.As.IDENTICAL : Ends.As.REFUSED);
        }
      }
    }
    TestMain.Result result = TestMain.run("verify", directory, "--json");
    JsonNode here = new ObjectMapper().readTree(result.out());
    here.path("divergences")
        .forEach(one -> ends.put(handler(one.path("invocation").asText()), Ends.As.DETECTED));
    Permutations permutations =
        new Permutations(TestMain.class.getName(), List.of(directory.toString()), what -> {});
    for (Varying one : permutations.together(here).varying()) {
      ends.put(handler(one.invocation()), Ends.As.DETECTED);
    }
    return ends;
  }

  private static String handler(String invocation) {
    return invocation.substring(invocation.indexOf('/') + 1, invocation.lastIndexOf('@'));
  }
}
