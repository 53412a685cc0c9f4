package io.lightcone.runtime.bundle.subject.twins;

import io.lightcone.runtime.bundle.subject.FrostAlarm;
import io.lightcone.runtime.handler.HandlerName;

/** Handlers that a bundle may not have. */
public final class Twins {
  private Twins() {}

  /** One. */
  @HandlerName("frostAlarm")
  public static class Other extends FrostAlarm {}

  /** Needs an argument. */
  public static class Closed extends FrostAlarm {
    /** Not for the runtime. */
    public Closed(int x) {
      STATES[0] = x;
    }
  }

  /** Named badly. */
  @HandlerName("../x")
  public static class Badly extends FrostAlarm {}

  /** Fails at once. */
  public static class Failing extends FrostAlarm {
    static final int ONE = Integer.parseInt("one");
  }

  private static final int[] STATES = new int[1];
}
