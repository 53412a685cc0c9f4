package io.lightcone.tracer.event;

/**
 * What a WooF is made with.
 *
 * @param name its name in the namespace
 * @param elementBytes most bytes an element may have, or exactly so many when {@code fixed}
 * @param fixed whether elements have a fixed size, as in CSPOT
 * @param history how many of the newest elements can be read
 * @param dispatch how its triggers run
 */
public record WooFInfo(
    String name, int elementBytes, boolean fixed, long history, Dispatch dispatch) {

  /** Checks name, size and history. */
  public WooFInfo {
    if (name == null || name.isEmpty()) {
      throw new IllegalArgumentException("a woof needs a name");
    }
    if (elementBytes < 0) {
      throw new IllegalArgumentException(
          "element size of woof " + name + " must not be negative: " + elementBytes);
    }
    if (history < 1) {
      throw new IllegalArgumentException(
          "history of woof " + name + " must be 1 or more: " + history);
    }
  }
}
