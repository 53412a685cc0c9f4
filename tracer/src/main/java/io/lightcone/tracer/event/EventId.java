package io.lightcone.tracer.event;

/**
 * Names one event for ever: no two events of any namespaces share one, even after a lost tail or on
 * a cloned disk.
 *
 * <p>Sequence numbers are dense from 1 over the whole life of a journal and go on across
 * incarnations, so that inside one journal the sequence number alone is enough.
 *
 * @param namespace the namespace's random 64-bit id
 * @param incarnation random 32 bits, new at every start
 * @param seq position in the journal, from 1
 */
public record EventId(long namespace, int incarnation, long seq) implements Comparable<EventId> {

  /** Checks that {@code seq} is positive. */
  public EventId {
    if (seq < 1) {
      throw new IllegalArgumentException("event seq must be 1 or more: " + seq);
    }
  }

  /** The event {@code seq} of the same incarnation. */
  public EventId sibling(long otherSeq) {
    return new EventId(namespace, incarnation, otherSeq);
  }

  @Override
  public int compareTo(EventId other) {
    int byNamespace = Long.compareUnsigned(namespace, other.namespace);
    if (byNamespace != 0) {
      return byNamespace;
    }
    int bySeq = Long.compare(seq, other.seq);
    return bySeq != 0 ? bySeq : Integer.compareUnsigned(incarnation, other.incarnation);
  }

  /** {@code namespace id in hex/seq}; use the recording's names where a person reads it. */
  @Override
  public String toString() {
    return "%016x/%d".formatted(namespace, seq);
  }
}
