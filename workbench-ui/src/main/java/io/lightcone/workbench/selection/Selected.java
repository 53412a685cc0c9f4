package io.lightcone.workbench.selection;

/** Something that can be looked at. Numbers are those of the recording's event table. */
public sealed interface Selected {

  /** Nothing. */
  record Nothing() implements Selected {}

  /**
   * One event.
   *
   * @param event its ordinal
   */
  record OfEvent(int event) implements Selected {}

  /**
   * One invocation.
   *
   * @param started ordinal of its {@code Started}
   */
  record OfInvocation(int started) implements Selected {}

  /**
   * A WooF.
   *
   * @param namespace the namespace's number
   * @param woof its name
   */
  record OfWoof(int namespace, String woof) implements Selected {}

  /**
   * A handler.
   *
   * @param namespace the namespace's number
   * @param handler its name
   */
  record OfHandler(int namespace, String handler) implements Selected {}

  /** Nothing selected. */
  Selected NOTHING = new Nothing();

  /** Ordinal of the event this is about, or -1 when it is not one event or invocation. */
  default int anchor() {
    if (this instanceof OfEvent one) {
      return one.event();
    }
    return this instanceof OfInvocation one ? one.started() : -1;
  }
}
