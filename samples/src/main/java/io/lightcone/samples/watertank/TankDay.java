package io.lightcone.samples.watertank;

import io.lightcone.runtime.namespace.Namespace;
import io.lightcone.runtime.namespace.Options;
import io.lightcone.runtime.namespace.Session;
import io.lightcone.runtime.sample.Stage;
import io.lightcone.samples.watertank.tank.Flow;
import io.lightcone.samples.watertank.tank.Tank;
import java.time.Duration;
import java.util.Map;

/** Two hours at a tank: a pump fills it, a tap empties it, each with a meter. */
final class TankDay {
  private static final int MINUTES = 120;

  private final Stage stage;
  private final Options wiring;

  private TankDay(Stage stage, String onFlow) {
    this.stage = stage;
    this.wiring = Options.defaults().withProperties(Map.of(Tank.ON_FLOW, onFlow));
  }

  /** Plays it, with the handler that a flow triggers. */
  static void play(Stage stage, String onFlow) {
    TankDay day = new TankDay(stage, onFlow);
    stage.say("one tank, two meters, " + MINUTES + " minutes");
    Namespace tank = stage.open("tank");
    tank.create(Tank.FLOWS);
    tank.create(Tank.STOCK);
    tank.create("audits");
    day.measure("pump", 10, 40);
    day.measure("tap", 15, -25);
    Session keeper = tank.session("keeper");
    day.at(MINUTES + 1, () -> keeper.put("audits", "auditStock", "the day is over"));
    stage.settle();
  }

  /** Both meters report on the full quarter of an hour now and then. */
  private void measure(String meter, int everyMinutes, int litres) {
    Namespace device = stage.open(meter, wiring);
    device.create("measured");
    Session session = device.session("meter");
    for (int minute = everyMinutes; minute <= MINUTES; minute += everyMinutes) {
      Flow flow = new Flow(meter, minute, litres);
      at(minute, () -> session.put("measured", "sendFlow", flow));
    }
  }

  private void at(int minute, Runnable task) {
    stage.clientAt(Duration.ofMinutes(minute).toNanos(), task);
  }
}
