package io.lightcone.tracer.causality;

/**
 * A cone, with how well it is known that each event is in it. Immutable; safe for use by several
 * threads.
 */
public final class GradedCone {
  /** By grade: what is reached over edges of that grade and better. */
  private final EventSet[] reached;

  GradedCone(EventSet[] reached) {
    this.reached = reached;
  }

  /** All events of the cone. */
  public EventSet events() {
    return reached[reached.length - 1];
  }

  /** Those known at least this well. */
  public EventSet events(Grade weakest) {
    return reached[weakest.ordinal()];
  }

  /**
   * The weakest grade on the event's best path.
   *
   * @throws IllegalArgumentException if the event is not in the cone
   */
  public Grade grade(int event) {
    for (Grade grade : Grade.values()) {
      if (events(grade).contains(event)) {
        return grade;
      }
    }
    throw new IllegalArgumentException("event outside the cone: " + event);
  }
}
