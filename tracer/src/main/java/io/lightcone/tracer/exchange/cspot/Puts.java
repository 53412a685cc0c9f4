package io.lightcone.tracer.exchange.cspot;

import java.util.HashMap;
import java.util.Map;

/** The puts of one log, by element. */
final class Puts {
  private final Map<Element, Step> newest = new HashMap<>();

  private record Element(String woof, long seqno) {}

  /** Adds a put, in order of the log; the same element again means the WooF was made anew. */
  void add(String woof, long seqno, Step put) {
    put.replaced = newest.put(new Element(woof, seqno), put);
  }

  boolean has(String woof, long seqno) {
    return newest.containsKey(new Element(woof, seqno));
  }

  /** Whether the element in the WooF file is this put's. */
  boolean isNewest(String woof, long seqno, Step put) {
    return newest.get(new Element(woof, seqno)) == put;
  }

  /**
   * The put that a read saw, or null. CSPOT writes an element before it logs the put, so the put
   * may follow the read in the log; its timestamp, taken before the element is written, can't.
   */
  Step seenBy(Step read, String woof, long seqno) {
    Step later = null;
    for (Step put = newest.get(new Element(woof, seqno)); put != null; put = put.replaced) {
      if (put.order < read.order) {
        return put;
      }
      later = put;
    }
    boolean possible = later != null && later.event.timestamp() <= read.event.timestamp();
    return possible ? later : null;
  }
}
