package io.lightcone.replay.oracle;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.history.History;
import java.util.Optional;

/** Fails where one certain invocation fails: the same trigger and attempt, by causal key. */
final class InvocationOracle implements Oracle {
  private final String text;
  private final String label;
  private final long key;

  InvocationOracle(String text, History history, String label) {
    this.text = text;
    this.label = label;
    int started = history.findInvocation(label);
    if (started < 0) {
      throw new OracleException("no such invocation, expected namespace/handler@seq: " + label);
    }
    this.key = history.key(started);
  }

  @Override
  public Optional<String> failure(BranchRun branch) {
    return branch.failureOf(key).map(error -> label + " fails with " + error);
  }

  @Override
  public String text() {
    return text;
  }
}
