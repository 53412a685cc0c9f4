package io.lightcone.replay.oracle;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.runtime.handler.Invariant;
import java.util.List;
import java.util.Optional;

/** Fails where an invariant is broken. */
record InvariantOracle(String text, List<Invariant> invariants) implements Oracle {

  @Override
  public Optional<String> failure(BranchRun branch) {
    for (Invariant invariant : invariants) {
      Optional<String> broken = broken(invariant, branch);
      if (broken.isPresent()) {
        return broken;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> broken(Invariant invariant, BranchRun branch) {
    try {
      return invariant
          .broken(branch.outcome())
          .map(sentence -> "invariant " + invariant.name() + " is broken: " + sentence);
    } catch (RuntimeException | LinkageError e) {
      throw new OracleException("invariant " + invariant.name() + " fails itself: " + e, e);
    }
  }
}
