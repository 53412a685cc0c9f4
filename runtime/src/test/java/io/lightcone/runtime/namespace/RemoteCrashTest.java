package io.lightcone.runtime.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Outcome;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Two namespaces over a network that loses and doubles, and that either of which may leave. */
class RemoteCrashTest {
  private static final NetworkFaults BAD = new NetworkFaults(200_000, 40_000_000, 0.2, 0.3);
  private static final int PUTS = 4;

  private static void client(Simulation simulation, Namespace edge) {
    simulation.client(
        () -> {
          try (Session session = edge.session("client")) {
            for (int i = 0; i < PUTS; i++) {
              session.put("in", "forward", "e" + i);
            }
          } catch (NamespaceException | WorldEnded e) {
            // it has died
          }
        });
  }

  private static void assertForwardedOnce(Home edge, Home cloud, String what) {
    List<String> in = edge.elements("in").stream().sorted().toList();
    assertThat(cloud.elements("in").stream().sorted()).as(what).isEqualTo(in);
    assertThat(cloud.elements("out").stream().map(text -> text.split("@")[0]).sorted())
        .as(what)
        .isEqualTo(in);
    assertThat(edge.elements("sent")).as(what).hasSameSizeAs(in).allMatch(x -> x.startsWith("ACK"));
    assertThat(edge.bodies(EventBody.Ended.class))
        .as(what)
        .allMatch(end -> end.outcome() == Outcome.OK);
  }

  @Test
  void shouldPutOnceOverANetworkThatLosesAndDoubles() {
    for (long seed = 1; seed <= 50; seed++) {
      try (Simulation simulation = new Simulation(seed, 0, BAD)) {
        Home edge = Home.of(simulation, "edge");
        Home cloud = Home.of(simulation, "cloud");
        cloud.open();
        client(simulation, edge.open());
        simulation.run();
        assertForwardedOnce(edge, cloud, "seed " + seed);
      }
    }
  }

  @Test
  void shouldPutOnceWhereverTheSenderDies() {
    for (int at = 3; at < 30; at++) {
      try (Simulation simulation = new Simulation(at, 0, BAD)) {
        Home edge = Home.of(simulation, "edge");
        Home cloud = Home.of(simulation, "cloud");
        cloud.open();
        Namespace first = edge.open();
        edge.storage().crashAfter(at);
        client(simulation, first);
        simulation.run();
        if (!edge.storage().isOpen()) {
          edge.storage().crashAfter(-1);
          edge.open();
          simulation.run();
        }
        assertForwardedOnce(edge, cloud, "dies at " + at);
      }
    }
  }

  @Test
  void shouldPutOnceWhereverTheReceiverDies() {
    for (int at = 0; at < 20; at++) {
      try (Simulation simulation = new Simulation(at, 0, BAD)) {
        Home edge = Home.of(simulation, "edge");
        Home cloud = Home.of(simulation, "cloud");
        cloud.open();
        cloud.storage().crashAfter(at);
        client(simulation, edge.open());
        simulation.clientAt(
            2_000_000_000L,
            () -> {
              if (!cloud.storage().isOpen()) {
                cloud.storage().crashAfter(-1);
                cloud.open();
              }
            });
        simulation.run();
        assertForwardedOnce(edge, cloud, "dies at " + at);
      }
    }
  }

  @Test
  void shouldSendWhatWaitedWhenThePartitionHeals() {
    try (Simulation simulation = new Simulation(3, 0, NetworkFaults.NONE)) {
      Home edge = Home.of(simulation, "edge");
      Home cloud = Home.of(simulation, "cloud");
      cloud.open();
      Namespace sender = edge.open();
      simulation.network().partition("edge", "cloud");
      sender.session("client").put("woof://cloud/cloud/in", "relay", "hello");
      long day = 86_400_000_000_000L;
      simulation.clientAt(day, () -> simulation.network().heal("edge", "cloud"));
      simulation.run();
      assertThat(cloud.elements("in")).containsExactly("hello");
      assertThat(sender.isIdle()).isTrue();
    }
  }
}
