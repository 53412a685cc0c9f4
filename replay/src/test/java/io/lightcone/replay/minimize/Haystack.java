package io.lightcone.replay.minimize;

import io.lightcone.replay.needlehandlers.Count;
import io.lightcone.replay.session.Recordings;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.namespace.LoadedBundle;
import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Seed;
import io.lightcone.runtime.simulation.Simulation;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;

/**
 * Recordings with many external puts of which {@value Count#NEEDLES} matter: the last of them makes
 * a handler fail. Which ones, and in which of four sessions, is drawn from a seed.
 */
public final class Haystack {
  private static final LoadedBundle HANDLERS =
      LoadedBundle.load(
          Bundle.of(Recordings.CLASSES, List.of("io.lightcone.replay.needlehandlers")));
  private static final int SESSIONS = 4;

  private Haystack() {}

  /** Records one. */
  public static void record(long seed, int puts, Path directory) throws IOException {
    Seed draws = new Seed(seed).fork("needles");
    TreeSet<Integer> needles = new TreeSet<>();
    while (needles.size() < Count.NEEDLES) {
      needles.add(draws.below(puts));
    }
    List<Integer> order = List.copyOf(needles);
    try (Simulation simulation = new Simulation(seed, 0, NetworkFaults.NONE)) {
      Options options = Options.defaults().named("barn");
      Namespace barn = Namespace.open(simulation.home("barn"), options, simulation.world());
      barn.deploy(HANDLERS);
      List.of("stack", "needles", "hay").forEach(barn::create);
      for (int session = 0; session < SESSIONS; session++) {
        int first = session;
        simulation.client(
            () -> {
              Session client = barn.session("hand-" + first);
              for (int i = first; i < puts; i += SESSIONS) {
                int needle = order.indexOf(i);
                client.put("stack", "sort", needle < 0 ? "hay-" + i : "needle-" + needle);
              }
            });
      }
      simulation.run();
      barn.close();
      Performance.write(simulation, directory);
    }
  }
}
