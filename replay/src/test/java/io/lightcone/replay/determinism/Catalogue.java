package io.lightcone.replay.determinism;

import io.lightcone.replay.catalogue.Clocks;
import io.lightcone.replay.catalogue.Ends;
import io.lightcone.replay.catalogue.Floats;
import io.lightcone.replay.catalogue.Identities;
import io.lightcone.replay.catalogue.Orders;
import io.lightcone.replay.catalogue.Processes;
import io.lightcone.replay.catalogue.Randoms;
import io.lightcone.replay.catalogue.Source;
import io.lightcone.replay.catalogue.Surroundings;
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
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** The entries, and a recording of them. */
final class Catalogue {
  private static final List<Class<?>> TOPICS =
      List.of(
          Clocks.class,
          Floats.class,
          Identities.class,
          Orders.class,
          Processes.class,
          Randoms.class,
          Surroundings.class);

  private Catalogue() {}

  static List<Class<?>> entries() {
    return TOPICS.stream()
        .flatMap(topic -> Stream.of(topic.getDeclaredClasses()))
        .filter(Source.class::isAssignableFrom)
        .sorted(Comparator.comparing(Class::getSimpleName))
        .toList();
  }

  static Ends.As end(Class<?> entry) {
    Ends ends = entry.getAnnotation(Ends.class);
    return ends == null ? Ends.As.IDENTICAL : ends.value();
  }

  static String handler(Class<?> entry) {
    String name = entry.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Each entry twice. */
  static void record(Path directory) throws IOException {
    LoadedBundle handlers =
        LoadedBundle.load(
            Bundle.of(Path.of("target/test-classes"), List.of("io.lightcone.replay.catalogue")));
    try (Simulation simulation =
        new Simulation(7, 1_700_000_000_000_000_000L, NetworkFaults.NONE)) {
      Namespace lab =
          Namespace.open(
              simulation.home("lab"), Options.defaults().named("lab"), simulation.world());
      lab.deploy(handlers);
      lab.create("in", 4096);
      lab.create("seen", 4096);
      simulation.client(
          () -> {
            Session session = lab.session("client");
            for (Class<?> entry : entries()) {
              session.put("in", handler(entry), "first");
              session.put("in", handler(entry), "second");
            }
          });
      simulation.run();
      lab.close();
      Performance.write(simulation, directory);
    }
  }
}
