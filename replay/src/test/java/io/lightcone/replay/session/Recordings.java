package io.lightcone.replay.session;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Makes recordings of the test handlers. */
final class Recordings {
  static final Path CLASSES = Path.of("target/test-classes");
  static final Bundle CHANGED = Bundle.of(CLASSES, List.of("io.lightcone.replay.changedhandlers"));
  private static final LoadedBundle HANDLERS =
      LoadedBundle.load(Bundle.of(CLASSES, List.of("io.lightcone.replay.testhandlers")));

  private static final LoadedBundle PROOF =
      LoadedBundle.load(Bundle.of(CLASSES, List.of("io.lightcone.replay.proofhandlers")));

  private Recordings() {}

  /**
   * Every kind of question, asked by a handler that echoes the answers and by one that does not.
   */
  static void proof(Path directory) throws IOException {
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
  static void judge(Path directory) throws IOException {
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
