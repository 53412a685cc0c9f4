package io.lightcone.samples.clockread;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.runtime.sample.Stage;

/** A hundred puts, each of which triggers a handler that reads the clock and appends it. */
public final class ClockRead implements Sample {
  static final int REQUESTS = 100;

  @Override
  public String name() {
    return "clock-read";
  }

  @Override
  public String title() {
    return "A put triggers a handler that reads the clock: dispatch, and a clock that replays.";
  }

  @Override
  public void play(Stage stage) {
    Namespace namespace = stage.open("clock");
    namespace.create("requests");
    namespace.create("ticks");
    stage.client(
        () -> {
          try (Session session = namespace.session("asker")) {
            for (int i = 0; i < REQUESTS; i++) {
              session.put("requests", "readClock", new byte[0]);
            }
          }
        });
    stage.settle();
    try (Session session = namespace.session("reader")) {
      Tick first = session.get("ticks", 1).as(Tick.class);
      Tick last = session.get("ticks", session.latest("ticks")).as(Tick.class);
      stage.say("first tick: " + first.read() + ", last tick: " + last.read());
    }
  }
}
