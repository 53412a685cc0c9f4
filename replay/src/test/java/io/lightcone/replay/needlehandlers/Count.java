package io.lightcone.replay.needlehandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.TreeSet;

/** Fails when all needles are there. */
public final class Count implements Handler {
  /** How many needles there are. */
  public static final int NEEDLES = 10;

  @Override
  public void handle(Invocation inv, Element trigger) {
    TreeSet<String> found = new TreeSet<>();
    for (long seqno = inv.latest("needles"); seqno > 0; seqno--) {
      Element needle = inv.get("needles", seqno);
      if (needle.isPresent()) {
        found.add(needle.text());
      }
    }
    if (found.size() == NEEDLES) {
      throw new IllegalStateException("all needles: " + found);
    }
  }
}
