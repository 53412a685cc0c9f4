package io.lightcone.samples.datafrost.orchard;

/** Properties of the edge that say which of the cloud's handlers its news trigger. */
public final class Wiring {
  /** The handler that a forecast triggers. */
  public static final String ON_FORECAST = "frost.onForecast";

  /** The handler that a calibration triggers; none if the property is absent. */
  public static final String ON_CALIBRATION = "frost.onCalibration";

  private Wiring() {}
}
