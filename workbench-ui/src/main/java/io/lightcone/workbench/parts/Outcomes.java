package io.lightcone.workbench.parts;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;

/** How invocations ended, in words and with a sign that tells them apart without colour. */
public final class Outcomes {
  private Outcomes() {}

  /** {@code ok}, {@code failed}, {@code refused}, {@code parked}, or {@code no end recorded}. */
  public static String word(Outcome outcome) {
    if (outcome == null) {
      return "no end recorded";
    }
    return switch (outcome) {
      case OK -> "ok";
      case FAILED -> "failed";
      case REFUSED -> "refused";
      case PARKED -> "parked";
    };
  }

  /** One character for it. */
  public static String sign(Outcome outcome) {
    if (outcome == null) {
      return "…";
    }
    return outcome == Outcome.OK ? "✓" : "✕";
  }

  /** Whether an invocation ended otherwise than well. */
  public static boolean isFailure(EventTable table, int started) {
    Outcome outcome = table.outcome(started);
    return outcome != null && outcome != Outcome.OK;
  }
}
