package io.lightcone.runtime.lint.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Puts identities. */
public final class Shows implements Handler {
  private static final class Plain {}

  private record Named(String name) {}

  @Override
  public void handle(Invocation inv, Element trigger) {
    Plain plain = new Plain();
    inv.put("seen", "it is " + plain);
    inv.put("seen", String.valueOf(new int[] {1}));
    inv.put("seen", plain.hashCode());
    inv.put("seen", "named " + new Named("x") + new Named("y").hashCode());
  }
}
