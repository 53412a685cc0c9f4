package io.lightcone.runtime.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.network.local.LocalServer;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class NamespaceCommandsTest {
  @TempDir Path temp;
  private String home;

  private record Ran(int code, String out, String err) {}

  @BeforeEach
  void place() {
    home = temp.resolve("n").toString();
  }

  private static Ran run(Callable<Integer> command, String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line =
        new CommandLine(command)
            .setOut(new PrintWriter(out))
            .setErr(new PrintWriter(err))
            .setExecutionExceptionHandler(
                (e, at, result) -> {
                  at.getErr().println(e.getMessage());
                  return 2;
                });
    int code = line.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }

  private static PutCommand put(String input) {
    return new PutCommand(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
  }

  /** What every way of reaching a namespace has to do alike. */
  private void useIt() {
    assertThat(run(new CreateCommand(), home + "/in", "--history", "3").code()).isZero();
    assertThat(run(put("hello"), home + "/in").out()).isEqualTo("1\n");
    assertThat(run(put("a\nb\n\nd"), home + "/in", "--lines").out()).isEqualTo("2 5\n");
    assertThat(run(new LatestCommand(), home + "/in").out()).isEqualTo("5\n");
    assertThat(run(new GetCommand(), home + "/in", "3").out()).isEqualTo("b");
    Ran expired = run(new GetCommand(), home + "/in", "1");
    assertThat(expired.code()).isEqualTo(1);
    assertThat(expired.err()).isEqualTo("lightcone get: element is expired: " + home + "/in#1\n");
    assertThat(run(new GetCommand(), home + "/in", "9", "--json").out())
        .contains("\"status\" : \"absent\"");
    assertThat(run(put("{\"t\":1}"), home + "/in", "--json").out()).contains("\"seqno\" : 6");
    assertThat(run(new GetCommand(), home + "/in", "6", "--json").out())
        .contains("\"t\" : 1", "\"bytes\" : 7");
    assertThat(run(new LsCommand(), home).out())
        .startsWith("n/in  6 elements, keeps 3, at most 8,388,608 bytes each\n");
  }

  @Test
  void shouldOpenTheNamespaceWhenNobodyServesIt() {
    useIt();
  }

  @Test
  void shouldReachTheProcessThatServesIt() {
    try (Environment world = Environment.real();
        Namespace namespace = Namespace.open(Path.of(home), Options.defaults(), world);
        LocalServer server = LocalServer.start(Path.of(home), namespace, world.scheduler())) {
      assertThat(server).isNotNull();
      useIt();
    }
  }

  @Test
  void shouldRunWhatItTriggersBeforeItEnds() throws Exception {
    try (Namespace namespace = Namespace.open(Path.of(home), Options.defaults())) {
      namespace.deploy(ClassDirectory.in(temp));
      namespace.create("in");
      namespace.create("out");
    }
    assertThat(run(put("x"), home + "/in", "--handler", "relay").code()).isZero();
    assertThat(run(new LatestCommand(), home + "/out").out()).isEqualTo("1\n");
    assertThat(run(new LsCommand(), home).out()).contains("handlers: ", "relay");
  }

  @Test
  void shouldChangeNothingByReading() throws Exception {
    run(new CreateCommand(), home + "/in");
    run(put("x"), home + "/in");
    List<String> before = content();
    run(new LsCommand(), home);
    run(new GetCommand(), home + "/in", "1");
    run(new LatestCommand(), home + "/in");
    assertThat(content()).isEqualTo(before);
  }

  private List<String> content() throws Exception {
    try (Stream<Path> files = Files.walk(temp)) {
      return files.map(file -> file + " " + file.toFile().lastModified()).sorted().toList();
    }
  }

  @Test
  void shouldSayInOneLineWhatIsWrong() {
    assertThat(run(new LsCommand(), temp.resolve("nowhere").toString()).err())
        .startsWith("no such directory: ")
        .contains("make one with lightcone create");
    assertThat(run(new LsCommand(), temp.toString()).err()).startsWith("not a namespace directory");
    assertThat(run(put("x"), "woof://far/away/in").err())
        .startsWith("addresses of other machines are not there yet, give a directory:");
    assertThat(run(new CreateCommand(), home + "/a b").err()).startsWith("woof names have letters");
    run(new CreateCommand(), home + "/in", "--fixed-bytes", "2");
    assertThat(run(put("abc"), home + "/in").err())
        .startsWith("element of 3 bytes does not fit woof in: its elements have 2 bytes");
    assertThat(run(put("xy"), home + "/in", "--handler", "none").err())
        .startsWith("no such handler, deploy its bundle first: none");
    assertThat(run(new CreateCommand(), home + "/in").err()).startsWith("woof is there already");
    assertThat(run(new CreateCommand(), home + "/in", "--history", "0").code()).isEqualTo(2);
    assertThat(temp.resolve("nowhere")).doesNotExist();
  }
}
