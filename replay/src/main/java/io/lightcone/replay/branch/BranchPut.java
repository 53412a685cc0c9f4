package io.lightcone.replay.branch;

import io.lightcone.tracer.event.Payload;

/**
 * An element of a branch.
 *
 * @param namespace the namespace's number
 * @param woof its WooF
 * @param seqno its number
 * @param key its causal key
 * @param payload its bytes
 * @param recorded rank of the put that it is again, or -1
 * @param rank place of the history at which it is put
 */
public record BranchPut(
    int namespace, String woof, long seqno, long key, Payload payload, int recorded, int rank) {}
