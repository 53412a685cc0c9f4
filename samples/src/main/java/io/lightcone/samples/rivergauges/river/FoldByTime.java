package io.lightcone.samples.rivergauges.river;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** In the cloud: takes what was measured last for what is newest, in whatever order it arrives. */
public final class FoldByTime implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put(River.PICTURES, River.fold(River.upTo(inv, trigger.seqno()), River::later));
  }
}
