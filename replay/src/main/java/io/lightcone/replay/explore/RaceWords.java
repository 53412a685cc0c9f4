package io.lightcone.replay.explore;

import io.lightcone.replay.branch.Access;
import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.tracer.event.EventBody;
import java.util.Locale;

/** Accesses in words. */
public final class RaceWords {
  private RaceWords() {}

  /** Who does what, as far as the recording knows it: {@code "get of air by edge/predict@7"}. */
  public static String of(History history, int rank, Access access) {
    String namespace = history.namespaceName(access.namespace());
    String kind = access.kind() == Access.Kind.READ ? "get" : access.kind().name();
    String what = kind.toLowerCase(Locale.ROOT) + " of " + namespace + "/" + access.woof();
    if (rank >= history.size()) {
      return what;
    }
    return what + " after " + history.label(rank);
  }

  /** The invocation or session that does the operation with that causal key, in words. */
  public static String actor(History history, long key) {
    int rank = history.rankOfKey(key);
    RecordedLane lane = rank < 0 ? null : history.laneOf(rank);
    if (lane == null) {
      return rank < 0 ? "a new operation" : "a message, " + history.label(rank);
    }
    return history.body(lane.start()) instanceof EventBody.SessionOpened session
        ? "client " + session.name()
        : history.invocationLabel(lane.start());
  }
}
