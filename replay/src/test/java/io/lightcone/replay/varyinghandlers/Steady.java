package io.lightcone.replay.varyinghandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.time.Instant;
import java.util.Random;
import java.util.Set;

/** Asks for much, and gets the same each time. */
public final class Steady implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    inv.put("seen", Instant.now() + " " + new Random().nextInt() + Set.of("a", "b", "c"));
  }
}
