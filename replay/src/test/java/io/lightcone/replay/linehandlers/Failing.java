package io.lightcone.replay.linehandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Fails two calls deep, by an exception whose message names a variable. */
public final class Failing implements Handler {
  private final int size;

  /** Calls another constructor first. */
  public Failing() {
    this(new int[] {1, 2}.length > 1 ? 3 : 4);
  }

  Failing(int size) {
    this.size = size;
  }

  @Override
  public void handle(Invocation inv, Element trigger) {
    int doubled = size * 2;
    inv.put("seen", doubled);
    length(doubled > 4 ? null : "x");
  }

  private static int length(String word) {
    return word.length();
  }
}
