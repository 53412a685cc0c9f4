package io.lightcone.workbench.timeline.model;

/** A set of events, asked one by one. */
@FunctionalInterface
public interface EventMembership {
  /** The empty set. */
  EventMembership NONE = event -> false;

  /** Whether the event with this ordinal is in the set. */
  boolean contains(int event);
}
