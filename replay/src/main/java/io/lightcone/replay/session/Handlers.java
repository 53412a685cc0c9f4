package io.lightcone.replay.session;

import io.lightcone.runtime.namespace.HandlerCode;
import java.util.function.UnaryOperator;

/** Where a replay takes its handlers from. Safe for several threads. */
public interface Handlers {

  /**
   * The handler to run for a recorded one.
   *
   * @param bundle digest of the recorded bundle
   * @param handler the handler's name
   * @return the handler, or null when there is none
   */
  HandlerCode find(String bundle, String handler);

  /** What to say when there is none. */
  String absence(String bundle, String handler);

  /** The same handlers in classes of their own, as they were when they were loaded first. */
  default Handlers again() {
    return again(UnaryOperator.identity());
  }

  /**
   * The same handlers in classes of their own.
   *
   * @param last changes each rewritten class once more before it is defined
   */
  Handlers again(UnaryOperator<byte[]> last);
}
