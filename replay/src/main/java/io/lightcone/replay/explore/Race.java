package io.lightcone.replay.explore;

import io.lightcone.replay.branch.Access;

/**
 * Two accesses to one WooF that could have come in the other order: one of them appends, and
 * nothing but the access itself orders them.
 *
 * @param first causal key of the one that came first
 * @param second causal key of the other one
 * @param firstAccess what the first does
 * @param secondAccess what the second does
 * @param firstRank place of the first in the history
 * @param secondRank place of the second
 */
public record Race(
    long first,
    long second,
    Access firstAccess,
    Access secondAccess,
    int firstRank,
    int secondRank) {

  /** Whether one of them reads: whoever reads may be told something else. */
  public boolean isRead() {
    return firstAccess.kind() != Access.Kind.PUT || secondAccess.kind() != Access.Kind.PUT;
  }
}
