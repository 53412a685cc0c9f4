package io.lightcone.samples.datafrost.orchard;

import io.lightcone.runtime.handler.Invocation;

/** Decides about a fan and tells it. Fuel is dear: it runs in no hour that can do without. */
public final class FanControl {
  /**
   * Degrees Celsius at which buds begin to die: 10 per cent of an apple's are lost after 30 minutes
   * at first pink (Ballard, Proebsting and Tukey: Critical Temperatures for Blossom Buds, Apples,
   * Washington State University, EB 0913).
   */
  public static final double CRITICAL = -2.2;

  /** A fan starts half a degree early. */
  private static final double START = CRITICAL + 0.5;

  private FanControl() {}

  /** Corrects the forecast, decides, and sends the command. */
  public static void decide(Invocation inv, Forecast forecast, Calibration calibration) {
    String station = forecast.station();
    double expected = calibration.correct(forecast.temperature());
    boolean on = expected <= START;
    inv.put(
        Places.decisions(station),
        new Decision(station, forecast.time(), calibration.time(), expected, on));
    inv.put(Places.commands(station), "switchFan", new FanCommand(forecast.time(), on));
  }
}
