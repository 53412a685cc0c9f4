package io.lightcone.replay.why;

import io.lightcone.tracer.event.Payload;
import java.util.List;

/**
 * A put in the causal past of an effect, and whether it mattered.
 *
 * @param element how it is written
 * @param external whether it came from outside
 * @param payload its bytes
 * @param grade whether it mattered
 * @param otherwise how the effect is without it; null unless the grade is {@link Grade#SHAPED}
 * @param fields JSON pointers of the parts of it that mattered, as far as they were checked
 */
public record Reason(
    String element,
    boolean external,
    Payload payload,
    Grade grade,
    String otherwise,
    List<String> fields) {

  /** How much is known of whether it mattered. */
  public enum Grade {
    /** Without it the effect does not happen: it was tried. */
    NECESSARY,
    /** Without it the effect is another one: it was tried. */
    SHAPED,
    /** Without it the effect is the same: it was tried. */
    NO_INFLUENCE,
    /** It is in the causal past; the budget did not reach to try it. */
    NOT_CHECKED
  }
}
