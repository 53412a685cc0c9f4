package io.lightcone.replay.explore;

import io.lightcone.replay.branch.BranchRun;
import java.util.List;

/**
 * An execution that fails.
 *
 * @param failure what fails, in a sentence
 * @param how what was changed against the recording, in words
 * @param branch the execution
 */
public record Finding(String failure, List<String> how, BranchRun branch) {}
