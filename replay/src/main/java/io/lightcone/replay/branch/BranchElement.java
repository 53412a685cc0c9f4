package io.lightcone.replay.branch;

import io.lightcone.tracer.event.Payload;

/**
 * An element of a branch.
 *
 * @param namespace the namespace's number
 * @param woof its WooF
 * @param seqno its number
 * @param key its causal key
 * @param handler the handler it triggers, or null
 * @param payload its bytes
 * @param recorded rank of the put that it is again, or -1
 * @param rank place of the history at which it was put
 * @param step step of the trace that put it
 * @param event its event
 */
record BranchElement(
    int namespace,
    String woof,
    long seqno,
    long key,
    String handler,
    Payload payload,
    int recorded,
    int rank,
    int step,
    Emitted event) {}
