package io.lightcone.runtime.woof;

import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.WooFInfo;

/** What a WooF takes. The same words wherever a put is carried out, live or in a branch. */
public final class Admission {
  private Admission() {}

  /**
   * Makes sure that an element may be appended.
   *
   * @param name the WooF's name
   * @param info the WooF, or null if there is none
   * @param handler the handler it is to trigger, or null
   * @param handlerKnown whether there is such a handler; not looked at without one
   * @throws OperationRefusedException if not
   */
  public static void check(
      String name, WooFInfo info, String handler, boolean handlerKnown, Payload payload) {
    if (info == null) {
      throw new OperationRefusedException("no such woof, create it first: " + name);
    }
    checkSize(info, payload);
    if (handler != null && !handlerKnown) {
      throw new OperationRefusedException("no such handler, deploy its bundle first: " + handler);
    }
  }

  private static void checkSize(WooFInfo info, Payload payload) {
    if (payload.size() > info.elementBytes()
        || (info.fixed() && payload.size() != info.elementBytes())) {
      throw new OperationRefusedException(
          "element of %d bytes does not fit woof %s: %s %d bytes"
              .formatted(
                  payload.size(),
                  info.name(),
                  info.fixed() ? "its elements have" : "its elements have at most",
                  info.elementBytes()));
    }
  }
}
