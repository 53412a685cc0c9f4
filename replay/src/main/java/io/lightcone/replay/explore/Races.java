package io.lightcone.replay.explore;

import io.lightcone.replay.branch.Trace;
import io.lightcone.replay.history.History;
import java.util.List;

/** The races of an execution. */
public final class Races {
  private Races() {}

  /**
   * Finds those that can be reversed.
   *
   * @param windowMicros accesses farther apart in recorded time are not taken to race
   * @return in the order of their later accesses
   */
  public static List<Race> of(History history, Trace trace, long windowMicros) {
    return new RaceFinder(history, trace, windowMicros).find();
  }
}
