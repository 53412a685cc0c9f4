package io.lightcone.replay.branch;

/**
 * Two turns in this order, whatever the recording says: the later one waits until the first is
 * done. If the first never comes, because it depends on the later one, the later one goes on at the
 * end.
 *
 * @param first causal key of what comes first
 * @param later causal key of what waits
 */
public record Hold(long first, long later) {}
