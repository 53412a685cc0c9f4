package io.lightcone.samples.watertank.tank;

/** Names of WooFs and properties. */
public final class Tank {
  /** Property of the meters: the handler that a flow triggers at the tank. */
  public static final String ON_FLOW = "tank.onFlow";

  /** Flows, in order of arrival, at the tank. */
  public static final String FLOWS = "flows";

  /** What is in the tank, at the tank. */
  public static final String STOCK = "stock";

  static final String HOME = "tank";

  private Tank() {}
}
