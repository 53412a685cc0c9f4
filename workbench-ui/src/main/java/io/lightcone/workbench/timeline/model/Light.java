package io.lightcone.workbench.timeline.model;

/** How an event is lit by the selection. */
public enum Light {
  /** Nothing is selected: all events look alike. */
  NONE,
  /** Selected. */
  SELF,
  /** In the selection's causal past. */
  PAST,
  /** In its causal future. */
  FUTURE,
  /** In neither. */
  OUTSIDE;

  /** Whether it is part of the light cone. */
  public boolean isLit() {
    return this == SELF || this == PAST || this == FUTURE;
  }
}
