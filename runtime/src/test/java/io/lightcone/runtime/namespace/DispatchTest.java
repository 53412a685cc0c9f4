package io.lightcone.runtime.namespace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.WooFInfo;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DispatchTest {
  private static final int PUTS = 12;

  private static List<String> brackets(long seed, Dispatch dispatch, int window) {
    try (Simulation simulation = new Simulation(seed, 0, NetworkFaults.NONE)) {
      Options options = Options.defaults().withWindow(window, false);
      Home home = new Home(simulation, "n", options, dispatch);
      Namespace namespace = home.open();
      Session session = namespace.session("client");
      for (int i = 0; i < PUTS; i++) {
        session.put("in", "bracket", "e" + i);
      }
      simulation.run();
      namespace.close();
      return home.elements("out");
    }
  }

  @Test
  void shouldRunTheTriggersOfASerialWoofOneAfterTheOtherInOrder() {
    for (int window : new int[] {1, 3, 100}) {
      for (long seed = 1; seed <= 20; seed++) {
        List<String> out = brackets(seed, Dispatch.SERIAL, window);
        for (int i = 0; i < PUTS; i++) {
          assertThat(out.get(2 * i)).as("seed %d", seed).isEqualTo("begin e" + i);
          assertThat(out.get(2 * i + 1)).as("seed %d", seed).isEqualTo("end e" + i);
        }
      }
    }
  }

  @Test
  void shouldLetTheTriggersOfAConcurrentWoofOverlap() {
    List<String> out = brackets(1, Dispatch.CONCURRENT, 100);
    assertThat(out).hasSize(2 * PUTS);
    assertThat(out.indexOf("begin e1")).isLessThan(out.indexOf("end e0"));
  }

  @Test
  void shouldKeepTheOrderOfASerialWoofWhenWritesFail() {
    for (int at = 0; at < 40; at++) {
      try (Simulation simulation = new Simulation(at, 0, NetworkFaults.NONE)) {
        Home home = new Home(simulation, "n", Options.defaults(), Dispatch.SERIAL);
        Namespace namespace = home.open();
        Session session = namespace.session("client");
        for (int i = 0; i < 6; i++) {
          session.put("in", "bracket", "e" + i);
        }
        home.storage().failAfter(at, 2);
        simulation.run();
        assertThat(home.elements("out"))
            .as("fails at %d", at)
            .containsExactly(
                "begin e0",
                "end e0",
                "begin e1",
                "end e1",
                "begin e2",
                "end e2",
                "begin e3",
                "end e3",
                "begin e4",
                "end e4",
                "begin e5",
                "end e5");
        namespace.close();
      }
    }
  }

  @Test
  void shouldNotGetStuckWhenHandlersPutMoreThanTheWindowHolds() {
    for (int window : new int[] {1, 2, 7}) {
      try (Simulation simulation = new Simulation(window, 0, NetworkFaults.NONE)) {
        Home home =
            new Home(
                simulation, "n", Options.defaults().withWindow(window, false), Dispatch.CONCURRENT);
        Namespace namespace = home.open();
        namespace.session("client").put("in", "storm", "5");
        simulation.run();
        // 1 + 3 + 9 + 27 + 81 + 243
        assertThat(home.bodies(EventBody.Ended.class)).hasSize(364);
        assertThat(namespace.isIdle()).isTrue();
        assertThat(namespace.pending()).isEmpty();
        namespace.close();
      }
    }
  }

  @Test
  void shouldFindTriggersThatWaitInSegmentsThatHaveGrownSince() {
    for (long seed = 1; seed <= 5; seed++) {
      try (Simulation simulation = new Simulation(seed, 0, NetworkFaults.NONE)) {
        Options options = Options.defaults().withWindow(2, false).withSegmentBytes(4096);
        Home home = new Home(simulation, "n", options, Dispatch.CONCURRENT);
        Namespace namespace = home.open();
        namespace.session("client").put("in", "storm", "5");
        simulation.run();
        assertThat(home.bodies(EventBody.Checkpoint.class)).hasSizeGreaterThan(5);
        assertThat(home.bodies(EventBody.Ended.class))
            .hasSize(364)
            .allMatch(end -> end.outcome() == Outcome.OK);
        namespace.close();
      }
    }
  }

  @Test
  void shouldNotGetStuckOnRealThreadsEither(@TempDir Path directory) {
    Options options = Options.defaults().named("n").withWindow(2, false);
    try (Namespace namespace = Namespace.open(directory, options)) {
      namespace.deploy(SimulatedNamespaceTest.HANDLERS);
      namespace.create("in");
      namespace.session("client").put("in", "storm", "6");
      assertThat(namespace.awaitIdle(Duration.ofSeconds(30))).isTrue();
      assertThat(namespace.pending()).isEmpty();
      assertThat(namespace.session("reader").latest("in")).isEqualTo(1093);
    }
  }

  @Test
  void shouldSlowClientsDownToWhatHandlersCanTake() {
    try (Simulation simulation = new Simulation(3, 0, NetworkFaults.NONE)) {
      Home home =
          new Home(simulation, "n", Options.defaults().withWindow(2, false), Dispatch.CONCURRENT);
      Namespace namespace = home.open();
      int[] most = new int[1];
      simulation.client(
          () -> {
            Session session = namespace.session("client");
            for (int i = 0; i < 50; i++) {
              session.put("in", "bracket", "e" + i);
              most[0] = Math.max(most[0], namespace.pending().size());
            }
          });
      simulation.run();
      assertThat(home.elements("out")).hasSize(100);
      assertThat(most[0]).isBetween(2, 4);
      namespace.close();
    }
  }

  @Test
  void shouldRefuseClientsWhenAskedToAndAppendNothing() {
    try (Simulation simulation = new Simulation(4, 0, NetworkFaults.NONE)) {
      Home home =
          new Home(simulation, "n", Options.defaults().withWindow(2, true), Dispatch.CONCURRENT);
      Namespace namespace = home.open();
      Session session = namespace.session("client");
      for (int i = 0; i < 3; i++) {
        session.put("in", "bracket", "e" + i);
      }
      assertThatThrownBy(() -> session.put("in", "bracket", "one too many"))
          .isInstanceOf(NamespaceException.class)
          .hasMessage("namespace is busy, try again later: n");
      simulation.run();
      session.put("in", "bracket", "later");
      simulation.run();
      assertThat(home.elements("in")).containsExactly("e0", "e1", "e2", "later");
      namespace.close();
    }
  }

  @Test
  void shouldPutWhatFailedForTheLastTimeIntoTheDeadLetterWoof() {
    try (Simulation simulation = new Simulation(5, 0, NetworkFaults.NONE)) {
      Home home = Home.of(simulation, "n");
      Namespace namespace = home.open();
      Session session = namespace.session("client");
      session.put("in", "fails", "never");
      session.put("in", "fails", "x");
      simulation.run();
      List<String> letters = home.elements("dead-letters");
      assertThat(letters).hasSize(1);
      assertThat(letters.get(0))
          .contains("\"attempts\":3", "\"handler\":\"fails\"", "\"seqno\":1", "\"woof\":\"in\"")
          .contains("\"error\":\"java.lang.IllegalStateException: not yet: 3\"");
      assertThat(home.bodies(EventBody.DeadLettered.class)).hasSize(1);
      namespace.close();
    }
  }

  @Test
  void shouldStartOnTheNewBundleAndResumeOnTheRecordedOne() {
    try (Simulation simulation = new Simulation(6, 0, NetworkFaults.NONE)) {
      Home home = Home.of(simulation, "n");
      Namespace first = home.open();
      first.session("client").put("in", "forward", "a");
      simulation.network().partition("n", "cloud");
      simulation.clientAt(1_000_000_000L, () -> simulation.crash("n"));
      simulation.run();
      assertThat(home.bodies(EventBody.Sent.class)).hasSize(1);
      Namespace second = Namespace.open(home.storage(), Options.defaults(), simulation.world());
      second.withdraw(SimulatedNamespaceTest.HANDLERS.digest());
      simulation.run();
      List<EventBody.Ended> ends = home.bodies(EventBody.Ended.class);
      assertThat(home.bodies(EventBody.Started.class)).hasSize(1);
      assertThat(ends).hasSize(1);
      assertThat(ends.get(0).outcome()).isEqualTo(Outcome.OK);
      assertThat(home.elements("sent")).containsExactly("UNKNOWN");
      second.close();
    }
  }

  @Test
  void shouldBringReadsToTheJournalInTimeAlthoughTheHandlerDoesNothingMore() {
    try (Simulation simulation = new Simulation(7, 0, NetworkFaults.NONE)) {
      Home home = Home.of(simulation, "n");
      Namespace namespace = home.open();
      Session session = namespace.session("client");
      session.latest("in");
      assertThat(home.bodies(EventBody.LatestRead.class)).isEmpty();
      simulation.run();
      List<Event> events = home.events();
      assertThat(events.get(events.size() - 1).body()).isInstanceOf(EventBody.LatestRead.class);
      assertThat(simulation.time().elapsedNanos()).isLessThanOrEqualTo(100_000_000L);
      namespace.close();
    }
  }

  @Test
  void shouldRefuseElementsThatNoJournalTakes(@TempDir Path directory) {
    try (Namespace namespace = Namespace.open(directory, Options.defaults().named("n"))) {
      assertThatThrownBy(
              () -> namespace.create(new WooFInfo("big", 60 << 20, false, 10, Dispatch.CONCURRENT)))
          .isInstanceOf(NamespaceException.class)
          .hasMessage(
              "elements of woof big would be larger than a journal takes, at most 16510976 bytes:"
                  + " 62914560");
      namespace.create(new WooFInfo("large", 16_510_976, false, 10, Dispatch.CONCURRENT));
      Session session = namespace.session("client");
      session.latest("large");
      session.put("large", new byte[16_510_976]);
      assertThat(session.get("large", 1).bytes()).hasSize(16_510_976);
      assertThatThrownBy(() -> session.put("woof://far/far/in", new byte[17 << 20]))
          .hasMessage("payload of 17825792 bytes is larger than a journal takes, at most 16510976");
    }
  }

  @Test
  void shouldSayWhoHasTheNamespaceOpen(@TempDir Path directory) {
    try (Environment world = Environment.real();
        Namespace namespace = Namespace.open(directory, Options.defaults().named("n"), world)) {
      assertThatThrownBy(() -> Namespace.open(directory, Options.defaults()))
          .isInstanceOf(NamespaceException.class)
          .hasMessageContaining("namespace is open in this process already: " + directory);
      assertThat(namespace.name()).isEqualTo("n");
    }
  }
}
