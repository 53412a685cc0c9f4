package io.lightcone.workbench.parts;

import io.lightcone.tracer.event.EventType;
import java.util.Locale;

/** Kinds of event as one or two plain words. */
public final class Kinds {
  private Kinds() {}

  /** The kind's name in the window. */
  public static String word(EventType type) {
    return switch (type) {
      case LATEST_READ -> "read newest";
      case WOOF_CREATED -> "WooF created";
      case SESSION_OPENED -> "client began";
      case BUNDLE_LOADED -> "code loaded";
      case BUNDLE_WITHDRAWN -> "code withdrawn";
      case DEAD_LETTERED -> "given up";
      case SAMPLED -> "value taken";
      case CALLING -> "call";
      case CALLED -> "call returned";
      case AWAITED -> "waited";
      default -> type.name().toLowerCase(Locale.ROOT);
    };
  }
}
