package io.lightcone.replay.oracle;

import io.lightcone.replay.branch.BranchRun;
import java.util.Optional;

/** Says whether a branch fails. Safe for several threads. */
public interface Oracle {

  /**
   * Looks at a branch.
   *
   * @return what failed, in one sentence; nothing if it did not
   */
  Optional<String> failure(BranchRun branch);

  /** What is looked for, as it was written. */
  String text();
}
