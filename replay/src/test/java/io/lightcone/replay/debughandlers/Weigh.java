package io.lightcone.replay.debughandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.HashMap;
import java.util.Map;

/** Has a field and locals to look at, and calls that the rewriter replaces around them. */
public final class Weigh implements Handler {
  private int weighed;

  @Override
  public void handle(Invocation inv, Element trigger) {
    Map<String, Long> seen = new HashMap<>();
    seen.put("at", System.currentTimeMillis());
    String thing = trigger.text();
    weighed = thing.length();
    inv.put("scale", thing + " " + weighed); // breakpoint
  }
}
