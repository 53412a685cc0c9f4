package io.lightcone.samples.rivergauges.river;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** In the cloud: takes what arrived last for what is newest. */
public final class FoldArrivals implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put(River.PICTURES, River.fold(River.upTo(inv, trigger.seqno()), (one, other) -> other));
  }
}
