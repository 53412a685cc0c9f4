package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.causality.EventSet;
import io.lightcone.tracer.index.CausalIndex;

/** Light cones in causal order, out of the causal index. */
public final class IndexCones implements Cones {
  private final CausalIndex index;

  /** Cones of an index that holds at least the events of the model they light. */
  public IndexCones(CausalIndex index) {
    this.index = index;
  }

  @Override
  public EventMembership past(int event) {
    EventSet past = index.cone().past(event);
    return past::contains;
  }

  @Override
  public EventMembership future(int event) {
    EventSet future = index.cone().future(event);
    return future::contains;
  }
}
