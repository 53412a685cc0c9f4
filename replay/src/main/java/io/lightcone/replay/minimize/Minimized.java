package io.lightcone.replay.minimize;

import io.lightcone.replay.branch.BranchRun;
import java.util.List;

/**
 * What minimising gave.
 *
 * @param putsBefore external puts of the recording
 * @param puts those that are left, with the payloads they have now
 * @param invocationsBefore invocations of the recording
 * @param invocations those that are left
 * @param payloadsReduced how many payloads have less in them
 * @param replays how many replays it took
 * @param minimal whether nothing that is left can be left out alone: no put, and no part of a
 *     payload
 * @param cancelled whether it was stopped; then this is the best so far
 * @param failure what fails, in a sentence
 * @param branch the branch that is left
 */
public record Minimized(
    int putsBefore,
    List<ExternalPut> puts,
    int invocationsBefore,
    int invocations,
    int payloadsReduced,
    int replays,
    boolean minimal,
    boolean cancelled,
    String failure,
    BranchRun branch) {}
