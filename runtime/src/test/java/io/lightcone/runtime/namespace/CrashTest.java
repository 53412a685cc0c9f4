package io.lightcone.runtime.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.outside.Shop;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Outcome;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The process may die in any append: no acknowledged put is lost, no effect happens twice. */
class CrashTest {
  private static final int PUTS = 4;

  /** Puts what it is told; remembers what was acknowledged; stops when the namespace dies. */
  private static List<String> client(Simulation simulation, Namespace namespace, String handler) {
    List<String> acknowledged = new ArrayList<>();
    simulation.client(
        () -> {
          try (Session session = namespace.session("client")) {
            for (int i = 0; i < PUTS; i++) {
              session.put("in", handler, "e" + i);
              acknowledged.add("e" + i);
            }
          } catch (NamespaceException | WorldEnded e) {
            // it has died
          }
        });
    return acknowledged;
  }

  /** How many appends the workload takes when nothing goes wrong. */
  private static int appendsOf(String handler, long seed) {
    try (Simulation simulation = new Simulation(seed, 0, NetworkFaults.NONE)) {
      Home home = Home.of(simulation, "n");
      Namespace namespace = home.open();
      client(simulation, namespace, handler);
      simulation.run();
      namespace.close();
      return home.storage().appends();
    }
  }

  /** Lets it die in append {@code at}, and again some appends later; then it is let finish. */
  private static List<String> crashedAt(Simulation simulation, Home home, int at, int again) {
    home.storage().crashAfter(at);
    Namespace first = home.open();
    List<String> acknowledged = client(simulation, first, "relay");
    simulation.run();
    if (home.storage().isOpen()) {
      home.storage().crashAfter(-1);
      first.close();
    }
    home.storage().crashAfter(again);
    home.open();
    simulation.run();
    if (!home.storage().isOpen()) {
      home.open();
      simulation.run();
    }
    home.storage().crashAfter(-1);
    return acknowledged;
  }

  private static List<String> outOf(List<String> in) {
    return in.stream().sorted().toList();
  }

  private static List<String> relayed(Home home) {
    return home.elements("out").stream().map(text -> text.split("@")[0]).sorted().toList();
  }

  @Test
  void shouldLoseNothingAndDoNothingTwiceWhereverItDies() {
    int appends = appendsOf("relay", 1);
    assertThat(appends).isGreaterThan(15);
    for (int at = 0; at < appends; at++) {
      for (int again : new int[] {0, 3, 7, 11}) {
        try (Simulation simulation = new Simulation(1, 0, NetworkFaults.NONE)) {
          Home home = Home.of(simulation, "n");
          List<String> acknowledged = crashedAt(simulation, home, at, again);
          List<String> in = home.elements("in");
          assertThat(in).as("dies at %d and %d", at, again).containsAll(acknowledged);
          assertThat(in).doesNotHaveDuplicates();
          assertThat(relayed(home)).as("dies at %d and %d", at, again).isEqualTo(outOf(in));
          assertThat(ended(home, Outcome.OK)).isEqualTo(in.size());
          assertThat(ended(home, Outcome.PARKED)).isZero();
        }
      }
    }
  }

  private static long ended(Home home, Outcome outcome) {
    return home.bodies(EventBody.Ended.class).stream()
        .filter(end -> end.outcome() == outcome)
        .count();
  }

  @Test
  void shouldKeepWhatWasAcknowledgedOverAPowerCutWhenEachPutIsSynced() {
    int appends = appendsOf("relay", 2);
    for (int at = 3; at < appends; at++) {
      try (Simulation simulation = new Simulation(2, 0, NetworkFaults.NONE)) {
        Home home =
            new Home(
                simulation, "n", Options.defaults().with(Durability.EACH), Dispatch.CONCURRENT);
        Namespace first = home.open();
        home.storage().crashAfter(at);
        List<String> acknowledged = client(simulation, first, "relay");
        simulation.run();
        simulation.crash("n");
        home.storage().crashAfter(-1);
        home.storage().losePower();
        home.open();
        simulation.run();
        List<String> in = home.elements("in");
        assertThat(in).as("dies at %d", at).containsAll(acknowledged);
        assertThat(relayed(home)).as("dies at %d", at).isEqualTo(outOf(in));
      }
    }
  }

  @Test
  void shouldNeverMakeAnExternalCallTwiceAndSaySoWhenItMayHaveHappened() {
    int appends = appendsOf("calls", 3);
    Shop.take();
    Set<CallOutcome> outcomes = new HashSet<>();
    for (int at = 5; at < appends; at++) {
      try (Simulation simulation = new Simulation(3, 0, NetworkFaults.NONE)) {
        Home home = Home.of(simulation, "n");
        home.storage().crashAfter(at);
        client(simulation, home.open(), "calls");
        simulation.run();
        simulation.crash("n");
        home.storage().crashAfter(-1);
        home.open();
        simulation.run();
        assertThat(Shop.take()).as("dies at %d", at).doesNotHaveDuplicates();
        assertThat(home.elements("out")).hasSameSizeAs(home.elements("in"));
        home.bodies(EventBody.Called.class).forEach(call -> outcomes.add(call.outcome()));
      }
    }
    assertThat(outcomes).containsExactlyInAnyOrder(CallOutcome.RETURNED, CallOutcome.UNCERTAIN);
  }

  @Test
  void shouldMakeAnIdempotentCallAgainWhenItMayHaveHappened() {
    int appends = appendsOf("callsAgain", 3);
    int again = 0;
    for (int at = 5; at < appends; at++) {
      Shop.take();
      try (Simulation simulation = new Simulation(3, 0, NetworkFaults.NONE)) {
        Home home = Home.of(simulation, "n");
        home.storage().crashAfter(at);
        client(simulation, home.open(), "callsAgain");
        simulation.run();
        simulation.crash("n");
        home.storage().crashAfter(-1);
        home.open();
        simulation.run();
        List<String> in = home.elements("in");
        again += Shop.take().size() - in.size();
        assertThat(home.elements("out").stream().sorted())
            .as("dies at %d", at)
            .isEqualTo(in.stream().map(text -> text + " ordered").sorted().toList());
        assertThat(home.bodies(EventBody.Called.class))
            .hasSameSizeAs(in)
            .allMatch(call -> call.outcome() == CallOutcome.RETURNED);
      }
    }
    assertThat(again).isPositive();
  }

  @Test
  void shouldGoOnByItselfWhenWritesFailForAWhile() {
    int appends = appendsOf("relay", 4);
    for (int at = 0; at < appends; at++) {
      try (Simulation simulation = new Simulation(4, 0, NetworkFaults.NONE)) {
        Home home = Home.of(simulation, "n");
        Namespace namespace = home.open();
        home.storage().failAfter(at, 3);
        List<String> refused = new ArrayList<>();
        simulation.client(
            () -> {
              Session session = namespace.session("client");
              for (int i = 0; i < PUTS; i++) {
                putUntilTaken(session, "e" + i, refused);
              }
            });
        simulation.run();
        assertThat(namespace.isIdle()).as("fails at %d", at).isTrue();
        List<String> in = home.elements("in");
        assertThat(in).as("fails at %d", at).containsExactly("e0", "e1", "e2", "e3");
        assertThat(relayed(home)).as("fails at %d", at).isEqualTo(outOf(in));
        assertThat(namespace.pending()).isEmpty();
        assertThat(refused)
            .allMatch(text -> text.contains("can't write, nothing was appended, try again: n:"));
        namespace.close();
      }
    }
  }

  private static void putUntilTaken(Session session, String text, List<String> refused) {
    for (int i = 0; i < 5; i++) {
      try {
        session.put("in", "relay", text);
        return;
      } catch (NamespaceException e) {
        refused.add(e.getMessage());
      }
    }
    throw new AssertionError("never taken: " + text);
  }

  @Test
  void shouldNotLetAHandlerThatSwallowsAFailedWriteGoOnBehindIt() {
    for (int at = 0; at < 8; at++) {
      try (Simulation simulation = new Simulation(5, 0, NetworkFaults.NONE)) {
        Home home = Home.of(simulation, "n");
        Namespace namespace = home.open();
        Session session = namespace.session("client");
        session.put("in", "swallows", "a");
        home.storage().failAfter(at, 1);
        simulation.run();
        assertThat(home.elements("out")).as("fails at %d", at).containsExactly("a.0", "a.1", "a.2");
        assertThat(namespace.pending()).isEmpty();
        namespace.close();
      }
    }
  }
}
