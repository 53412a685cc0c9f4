package io.lightcone.workbench.timeline.model;

/** Where light cones come from. */
public interface Cones {

  /** All that happened before the event, itself not included. */
  EventMembership past(int event);

  /** All that the event happened before, itself not included. */
  EventMembership future(int event);
}
