package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Invocation;

/** Decides about a fan and tells it. Fuel is dear: a fan stops as soon as the air allows it. */
public final class FanControl {
  /**
   * Degrees Celsius at which buds begin to die: 10 per cent of an apple's are lost after 30 minutes
   * at first pink (Ballard, Proebsting and Tukey: Critical Temperatures for Blossom Buds, Apples,
   * Washington State University, EB 0913).
   */
  public static final double CRITICAL = -2.2;

  private static final double START = CRITICAL + 0.5;
  private static final double STOP = CRITICAL + 1;

  private FanControl() {}

  /** Corrects the forecast, decides, and sends the command. */
  public static void decide(Invocation inv, Forecast forecast, Calibration calibration) {
    String station = forecast.station();
    double expected = calibration.correct(forecast.temperature());
    boolean on = expected <= START || isOn(inv, station) && expected <= STOP;
    inv.put(
        Places.decisions(station),
        new Decision(station, forecast.time(), calibration.time(), expected, on));
    inv.put(Places.commands(station), "switchFan", new FanCommand(forecast.time(), on));
  }

  private static boolean isOn(Invocation inv, String station) {
    long last = inv.latest(Places.decisions(station));
    return last > 0 && inv.get(Places.decisions(station), last).as(Decision.class).fanOn();
  }
}
