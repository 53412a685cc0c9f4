package io.lightcone.runtime.lint.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Reads a file two calls away, by what an object is. */
public final class Reads implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) throws Exception {
    Library.Store store = inv.attempt() > 1 ? new Library.Memory() : new Library.Disk();
    inv.put("seen", Library.read(store));
  }
}
