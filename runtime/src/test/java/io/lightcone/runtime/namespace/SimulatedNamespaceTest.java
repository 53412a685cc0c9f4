package io.lightcone.runtime.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SimulatedNamespaceTest {
  static final LoadedBundle HANDLERS =
      LoadedBundle.load(
          Bundle.of(Path.of("target/test-classes"), List.of("io.lightcone.runtime.testhandlers")));

  private static Map<String, List<List<byte[]>>> fleet(long seed) {
    try (Simulation simulation = new Simulation(seed, 1_000_000_000L, NetworkFaults.NONE)) {
      Namespace edge =
          Namespace.open(
              simulation.home("edge"), Options.defaults().named("edge"), simulation.world());
      Namespace cloud =
          Namespace.open(
              simulation.home("cloud"), Options.defaults().named("cloud"), simulation.world());
      for (Namespace namespace : List.of(edge, cloud)) {
        namespace.deploy(HANDLERS);
        namespace.create("in");
        namespace.create("out");
        namespace.create("sent");
      }
      for (int i = 0; i < 5; i++) {
        int client = i;
        simulation.client(
            () -> {
              Session session = edge.session("client-" + client);
              for (int n = 0; n < 4; n++) {
                session.put("in", n % 2 == 0 ? "relay" : "forward", client + "." + n);
              }
              session.close();
            });
      }
      simulation.run();
      assertThat(edge.isIdle()).isTrue();
      edge.close();
      cloud.close();
      Map<String, List<List<byte[]>>> frames = new TreeMap<>();
      simulation.homes().forEach((name, home) -> frames.put(name, home.frames()));
      return frames;
    }
  }

  private static boolean same(
      Map<String, List<List<byte[]>>> one, Map<String, List<List<byte[]>>> other) {
    return java.util.Arrays.deepEquals(flat(one), flat(other));
  }

  private static Object[] flat(Map<String, List<List<byte[]>>> frames) {
    List<byte[]> all = new ArrayList<>();
    frames.values().forEach(home -> home.forEach(all::addAll));
    return all.toArray();
  }

  @Test
  void shouldGiveTheSameEventsByteForByteForTheSameSeed() {
    for (long seed = 1; seed <= 20; seed++) {
      assertThat(same(fleet(seed), fleet(seed))).as("seed %d", seed).isTrue();
    }
  }

  @Test
  void shouldGiveOtherOrdersForOtherSeeds() {
    assertThat(same(fleet(1), fleet(2))).isFalse();
  }

  @Test
  void shouldTryAFailedHandlerAgainAndGiveItUpAtLast() {
    try (Simulation simulation = new Simulation(7, 0, NetworkFaults.NONE)) {
      Namespace namespace =
          Namespace.open(simulation.home("n"), Options.defaults().named("n"), simulation.world());
      namespace.deploy(HANDLERS);
      namespace.create("in");
      namespace.create("out");
      Session session = namespace.session("s");
      session.put("in", "fails", "x");
      session.put("in", "fails", "never");
      simulation.run();
      List<Event> events = Journals.events(simulation.home("n"));
      assertThat(events.stream().filter(e -> e.type() == EventType.STARTED)).hasSize(6);
      assertThat(events.stream().filter(e -> e.type() == EventType.DEAD_LETTERED)).hasSize(1);
      assertThat(namespace.pending()).isEmpty();
      assertThat(session.latest("out")).isEqualTo(6);
      EventBody.Ended failed =
          (EventBody.Ended)
              events.stream()
                  .filter(e -> e.type() == EventType.ENDED)
                  .findFirst()
                  .orElseThrow()
                  .body();
      assertThat(failed.error().message()).isEqualTo("not yet: 1");
      assertThat(failed.stack()).contains("Fails.handle(Fails.java:");
      namespace.close();
    }
  }
}
