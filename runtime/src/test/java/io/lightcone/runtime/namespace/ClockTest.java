package io.lightcone.runtime.namespace;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.simulation.NetworkFaults;
import io.lightcone.runtime.simulation.Simulation;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The wall clock may say what it likes. */
class ClockTest {
  private static final long YEAR_2106 = 4_294_967_296L * 1_000_000_000L;
  private static final long DAY = 86_400_000_000_000L;

  private static List<Event> run(long origin, long... steps) {
    try (Simulation simulation = new Simulation(9, origin, NetworkFaults.NONE)) {
      Home home = Home.of(simulation, "n");
      Namespace namespace = home.open();
      for (long step : steps) {
        Session session = namespace.session("client");
        session.put("in", "relay", "before");
        simulation.run();
        simulation.time().stepWall(step);
        session.put("in", "relay", "after");
        simulation.run();
        namespace.close();
        namespace = home.open();
      }
      assertThat(namespace.session("reader").latest("out")).isEqualTo(2L * steps.length);
      simulation.run();
      namespace.close();
      return home.events();
    }
  }

  private static void assertDense(List<Event> events) {
    for (int i = 0; i < events.size(); i++) {
      assertThat(events.get(i).id().seq()).isEqualTo(i + 1L);
    }
  }

  @Test
  void shouldWorkInTheYear1970AndIn2106() {
    assertDense(run(0, 0));
    List<Event> late = run(YEAR_2106, 0);
    assertDense(late);
    assertThat(late.get(0).wallMicros()).isEqualTo(YEAR_2106 / 1000);
  }

  @Test
  void shouldRecordAClockThatIsSetBackAsItIs() {
    List<Event> events = run(100 * DAY, -DAY, -50 * DAY, DAY, -60 * DAY);
    assertDense(events);
    long before = events.get(0).wallMicros();
    assertThat(events).anyMatch(event -> event.wallMicros() < before - 100 * DAY / 1000);
    assertThat(events).anyMatch(event -> event.wallMicros() < 0);
    assertThat(events.stream().filter(e -> e.body() instanceof EventBody.Ended)).hasSize(8);
  }
}
