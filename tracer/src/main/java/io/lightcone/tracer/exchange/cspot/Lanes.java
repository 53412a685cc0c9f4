package io.lightcone.tracer.exchange.cspot;

import java.util.HashMap;
import java.util.Map;

/**
 * The lines of operations in one log: CSPOT names an invocation by host and sequence number of its
 * trigger, and everything it does carries that as cause. Sequence number 0 stands for the programs
 * outside handlers, which CSPOT does not tell apart.
 */
final class Lanes {
  private final Map<Key, Step> last = new HashMap<>();

  private record Key(long host, long seqNo) {}

  /** Begins an invocation's or the programs' lane, unless it is there. */
  void begin(long host, long seqNo, Step first) {
    first.first = true;
    first.started = true;
    last.putIfAbsent(new Key(host, seqNo), first);
  }

  /** Puts an operation behind the last one of its lane, if there is one. */
  void add(Step operation) {
    CspotEvent event = operation.event;
    operation.previous = last.put(new Key(event.causeHost(), event.causeSeqNo()), operation);
    operation.started = operation.previous != null && operation.previous.started;
  }
}
