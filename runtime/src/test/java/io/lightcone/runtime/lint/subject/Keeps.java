package io.lightcone.runtime.lint.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** Keeps state in static fields of many kinds. */
public final class Keeps implements Handler {
  private static final class Totals {
    int count;
  }

  private static final AtomicInteger RUNS = new AtomicInteger();
  private static final List<String> SEEN = new ArrayList<>();
  private static final Map<String, List<String>> BY_NAME = new HashMap<>();
  private static final int[] COUNTS = new int[2];
  private static final Totals TOTALS = new Totals();
  private static long last;

  @Override
  public void handle(Invocation inv, Element trigger) {
    RUNS.incrementAndGet();
    List<String> seen = SEEN;
    seen.add("x");
    BY_NAME.get("x").add("y");
    COUNTS[0]++;
    TOTALS.count++;
    last = inv.nanoTime();
    inv.put("seen", last);
  }
}
