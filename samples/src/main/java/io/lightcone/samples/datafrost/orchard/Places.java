package io.lightcone.samples.datafrost.orchard;

import java.util.List;

/** Names of namespaces and WooFs. */
public final class Places {
  /** The orchards, by the airports whose weather they have. */
  public static final List<String> STATIONS = List.of("ewr", "jfk", "lga");

  static final String EDGE = "woof://edge/edge/";

  /** Where the edge finds the cloud. */
  public static final String CLOUD = "woof://cloud/cloud/";

  private Places() {}

  /** A station's device, as a namespace. */
  public static String device(String station) {
    return "device-" + station;
  }

  /** Readings of a station, in order of arrival, at the edge. */
  public static String air(String station) {
    return "air-" + station;
  }

  /** Reference observations of a station, at the edge. */
  public static String reference(String station) {
    return "reference-" + station;
  }

  /** Calibrations of a station, at the edge and in the cloud. */
  public static String calibration(String station) {
    return "calibration-" + station;
  }

  /** Forecasts for a station, at the edge and in the cloud. */
  public static String forecast(String station) {
    return "forecast-" + station;
  }

  /** Decisions about a station's fan, in the cloud. */
  public static String decisions(String station) {
    return "decisions-" + station;
  }

  /** The station that a WooF is about, of those named after one. */
  public static String stationOf(String woof) {
    return woof.substring(woof.lastIndexOf('-') + 1);
  }

  static String commands(String station) {
    return "woof://" + device(station) + "/" + device(station) + "/commands";
  }
}
