package io.lightcone.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.network.local.LocalException;
import io.lightcone.runtime.network.local.NamespaceAccess;
import io.lightcone.runtime.network.local.ServedNamespace;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real process, killed with -9 in mid-burst; what it acknowledged is counted here. */
@Timeout(120)
class KilledRunTest {
  private static final String LAST = "last";

  @TempDir Path temp;
  private Process running;

  private Path handlers;

  private void run() throws Exception {
    if (handlers == null) {
      handlers = ClassDirectory.in(temp);
    }
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
        .filter(flag -> flag.startsWith("--") || flag.startsWith("-XX"))
        .forEach(command::add);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), RunMain.class.getName()));
    command.addAll(List.of(handlers.toString(), "--dir", temp.resolve("n").toString()));
    command.addAll(List.of("--create", "in", "--create", "out", "--create", "sent"));
    running = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    BufferedReader out =
        new BufferedReader(new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8));
    String line = out.readLine();
    while (line != null && !line.startsWith("n is ready")) {
      line = out.readLine();
    }
    assertThat(line).isNotNull();
  }

  private void kill() throws Exception {
    running.destroyForcibly();
    assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
  }

  @AfterEach
  void end() throws Exception {
    if (running != null) {
      kill();
    }
  }

  /** Puts until the server dies; another thread of the machine kills it after {@code most}. */
  private List<String> burst(String prefix, int most) throws Exception {
    List<String> acknowledged = new ArrayList<>();
    try (NamespaceAccess client =
        ServedNamespace.connect(temp.resolve("n"), prefix).orElseThrow()) {
      for (int i = 0; i < 1_000_000; i++) {
        if (i == most) {
          running.destroyForcibly();
        }
        String text = prefix + i;
        client.put("in", "relay", text.getBytes(StandardCharsets.UTF_8));
        acknowledged.add(text);
      }
    } catch (LocalException e) {
      assertThat(e.getMessage()).contains("may or may not be done");
    }
    assertThat(running.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return acknowledged;
  }

  @Test
  void shouldLoseNoAcknowledgedPutAndRunEveryTriggerOnce() throws Exception {
    List<String> acknowledged = new ArrayList<>();
    for (int kill = 0; kill < 3; kill++) {
      run();
      acknowledged.addAll(burst("burst" + kill + "-", 300 + 400 * kill));
    }
    assertThat(acknowledged).hasSizeGreaterThan(2000);
    run();
    List<String> in = new ArrayList<>();
    List<String> out = new ArrayList<>();
    try (NamespaceAccess client = ServedNamespace.connect(temp.resolve("n"), "c").orElseThrow()) {
      client.put("in", null, LAST.getBytes(StandardCharsets.UTF_8));
      long elements = client.latest("in");
      for (long i = 1; i < elements; i++) {
        in.add(text(client.get("in", i)));
      }
      for (long i = 1; out.size() < in.size(); i++) {
        NamespaceAccess.Got got = client.get("out", i);
        for (int asked = 0; got.payload() == null && asked < 100_000; asked++) {
          got = client.get("out", i); // what was pending is still running
        }
        out.add(text(got).split("@")[0]);
      }
      assertThat(client.latest("out")).isEqualTo(in.size());
    }
    assertThat(in).containsAll(acknowledged).doesNotHaveDuplicates();
    assertThat(out).containsExactlyInAnyOrderElementsOf(in);
  }

  private static String text(NamespaceAccess.Got got) {
    assertThat(got.payload()).isNotNull();
    return new String(got.payload(), StandardCharsets.UTF_8);
  }
}
