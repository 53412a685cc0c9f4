package io.lightcone.replay.branch;

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
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.WooFInfo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Recordings of two towns that add, tell each other, retry and fail, over a network that delays,
 * loses and doubles; by a seed.
 */
public final class Towns {
  private static final LoadedBundle HANDLERS =
      LoadedBundle.load(Bundle.of(Recordings.CLASSES, List.of("io.lightcone.replay.townhandlers")));
  private static final NetworkFaults FAULTS = new NetworkFaults(200_000, 8_000_000, 0.1, 0.1);

  private Towns() {}

  /** Plays a day of the towns. */
  public static void record(long seed, int puts, Path directory) throws IOException {
    try (Simulation simulation = new Simulation(seed, 1_700_000_000_000_000_000L, FAULTS)) {
      List<Namespace> towns =
          List.of(town(simulation, "north", "south"), town(simulation, "south", "north"));
      Seed draws = new Seed(seed).fork("clients");
      for (Namespace town : towns) {
        for (String name : List.of("ann", "bob")) {
          simulation.client(
              () -> {
                Session client = town.session(name);
                for (int i = 0; i < puts; i++) {
                  client.put("amounts", "add", String.valueOf(1 + draws.below(9)));
                }
                client.get("total", 1);
              });
        }
      }
      simulation.run();
      towns.forEach(Namespace::close);
      Performance.write(simulation, directory);
    }
  }

  private static Namespace town(Simulation simulation, String name, String other) {
    Options options = Options.defaults().named(name).withProperties(Map.of("other", other));
    Namespace town = Namespace.open(simulation.home(name), options, simulation.world());
    town.deploy(HANDLERS);
    List.of("amounts", "total", "log", "highest").forEach(town::create);
    town.create(new WooFInfo("news", 1000, false, 1000, Dispatch.SERIAL));
    return town;
  }
}
