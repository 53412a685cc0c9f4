package io.lightcone.replay.session;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Makes recordings of the test handlers. */
public final class Recordings {
  /** This module's test classes. */
  public static final Path CLASSES = Path.of("target/test-classes");

  static final Bundle CHANGED = Bundle.of(CLASSES, List.of("io.lightcone.replay.changedhandlers"));
  private static final LoadedBundle HANDLERS =
      LoadedBundle.load(Bundle.of(CLASSES, List.of("io.lightcone.replay.testhandlers")));

  private static final LoadedBundle PROOF =
      LoadedBundle.load(Bundle.of(CLASSES, List.of("io.lightcone.replay.proofhandlers")));

  private Recordings() {}

  /** Copies the classes of one package of the tests to a directory. */
  public static Path handlers(String name, Path directory) throws IOException {
    Path from = CLASSES.resolve("io/lightcone/replay").resolve(name);
    Path to = Files.createDirectories(directory.resolve("io/lightcone/replay").resolve(name));
    try (Stream<Path> files = Files.list(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
    return directory;
  }

  /** Two invocations of each of some handlers that may vary, in a namespace named lab. */
  public static void varying(Path directory, String... names) throws IOException {
    twoOfEach("io.lightcone.replay.varyinghandlers", directory, names);
  }

  /** Two invocations of each of the handlers whose lines are looked at, in one named lab. */
  public static void lines(Path directory, String... names) throws IOException {
    twoOfEach("io.lightcone.replay.linehandlers", directory, names);
  }

  private static void twoOfEach(String code, Path directory, String... names) throws IOException {
    LoadedBundle handlers = LoadedBundle.load(Bundle.of(CLASSES, List.of(code)));
    try (Simulation simulation =
        new Simulation(9, 1_700_000_000_000_000_000L, NetworkFaults.NONE)) {
      Namespace lab =
          Namespace.open(
              simulation.home("lab"), Options.defaults().named("lab"), simulation.world());
      lab.deploy(handlers);
      lab.create("in");
      lab.create("seen");
      simulation.client(
          () -> {
            Session session = lab.session("client");
            for (String handler : names) {
              session.put("in", handler, "first");
              session.put("in", handler, "second");
            }
          });
      simulation.run();
      lab.close();
      Performance.write(simulation, directory);
    }
  }

  /** One invocation, to be looked at in a debugger: {@code shop/weigh@} and its number. */
  public static String weigh(Path directory) throws IOException {
    LoadedBundle weigh =
        LoadedBundle.load(Bundle.of(CLASSES, List.of("io.lightcone.replay.debughandlers")));
    try (Simulation simulation = new Simulation(3, 0, NetworkFaults.NONE)) {
      Namespace shop =
          Namespace.open(
              simulation.home("shop"), Options.defaults().named("shop"), simulation.world());
      shop.deploy(weigh);
      shop.create("things");
      shop.create("scale");
      simulation.client(() -> shop.session("till").put("things", "weigh", "apple"));
      simulation.run();
      shop.close();
      Performance.write(simulation, directory);
    }
    try (Recording recording = Recording.open(List.of(directory))) {
      EventTable table = TableLoader.load(recording);
      return IntStream.range(0, table.size())
          .filter(event -> table.type(event) == EventType.STARTED)
          .mapToObj(table::invocationLabel)
          .findFirst()
          .orElseThrow();
    }
  }

  /**
   * Every kind of question, asked by a handler that echoes the answers and by one that does not.
   */
  public static void proof(Path directory) throws IOException {
    try (Simulation simulation =
        new Simulation(5, 1_700_000_000_000_000_000L, NetworkFaults.NONE)) {
      Namespace here =
          Namespace.open(
              simulation.home("here"),
              Options.defaults().named("here").withProperties(Map.of("set", "value")),
              simulation.world());
      Namespace there =
          Namespace.open(
              simulation.home("there"), Options.defaults().named("there"), simulation.world());
      List.of(here, there).forEach(namespace -> namespace.deploy(PROOF));
      List.of("in", "empty", "other", "echo").forEach(here::create);
      here.create("short", 1);
      there.create("box");
      simulation.client(
          () -> {
            Session session = here.session("client");
            session.put("short", "first");
            session.put("short", "second");
            for (String handler : List.of("echo", "mute")) {
              session.put("in", handler, "go");
              session.put("in", handler, "fail");
            }
          });
      simulation.run();
      here.close();
      there.close();
      Performance.write(simulation, directory);
    }
  }

  /** Two clients, six cases, one of them bad. */
  public static void judge(Path directory) throws IOException {
    try (Simulation simulation =
        new Simulation(11, 1_700_000_000_000_000_000L, NetworkFaults.NONE)) {
      Namespace court =
          Namespace.open(
              simulation.home("court"),
              Options.defaults().named("court").withProperties(Map.of("grade", "A")),
              simulation.world());
      court.deploy(HANDLERS);
      court.create("cases");
      court.create("rulings");
      for (String client : List.of("ann", "bob")) {
        simulation.client(
            () -> {
              Session session = court.session(client);
              session.put("cases", "judge", client + " first case case");
              session.put("cases", "judge", client + " second");
              session.put("cases", "judge", client.equals("bob") ? "bad" : "good");
            });
      }
      simulation.run();
      court.close();
      Performance.write(simulation, directory);
    }
  }
}
