package io.lightcone.workbench.replaypanel;

import io.lightcone.workbench.lines.TracedLines;
import java.util.List;

/**
 * What came of a replay.
 *
 * @param invocation {@code namespace/handler@seq}
 * @param kind how it went
 * @param verdict how it went, a sentence
 * @param details more sentences: where, what differs, why
 * @param steps every step that was compared
 * @param firstDifference index in {@code steps} of the first that differs, or -1
 * @param lines the lines it ran, or null
 */
public record ReplayReport(
    String invocation,
    Kind kind,
    String verdict,
    List<String> details,
    List<ReplayStep> steps,
    int firstDifference,
    TracedLines lines) {

  /** How a replay went. */
  public enum Kind {
    FAITHFUL,
    DIVERGED,
    NOT_REPLAYABLE
  }

  /** Copies the lists. */
  public ReplayReport {
    details = List.copyOf(details);
    steps = List.copyOf(steps);
  }
}
