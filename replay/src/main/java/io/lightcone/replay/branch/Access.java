package io.lightcone.replay.branch;

/**
 * What a turn does with a WooF.
 *
 * @param namespace the namespace's number
 * @param woof the WooF
 * @param kind reads or appends
 * @param seqno the element asked for by a read, else 0
 */
public record Access(int namespace, String woof, Kind kind, long seqno) {

  /** How it is accessed. */
  public enum Kind {
    READ,
    LATEST,
    PUT
  }

  /**
   * Whether the two can't change places without anybody noticing: one of them appends to the WooF
   * that the other uses. A read of one element is in conflict with every append here, because which
   * element an append makes depends on those before it.
   */
  public boolean conflictsWith(Access other) {
    return namespace == other.namespace
        && woof.equals(other.woof)
        && (kind == Kind.PUT || other.kind == Kind.PUT);
  }
}
