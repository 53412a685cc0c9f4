package io.lightcone.replay.oracle;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.runtime.handler.FailedInvocation;
import java.util.Optional;
import java.util.function.Predicate;

/** Fails where some invocation fails in a certain way. */
record FailureOracle(String text, Predicate<FailedInvocation> which) implements Oracle {

  static Oracle ofHandler(String text, String handler) {
    return new FailureOracle(text, failed -> handler.isEmpty() || failed.handler().equals(handler));
  }

  static Oracle ofException(String text, String name) {
    return new FailureOracle(
        text, failed -> failed.exception().equals(name) || failed.exception().endsWith("." + name));
  }

  @Override
  public Optional<String> failure(BranchRun branch) {
    return branch.outcome().failures().stream().filter(which).findFirst().map(this::sentence);
  }

  private String sentence(FailedInvocation failed) {
    String message = failed.message() == null ? "" : ": " + failed.message();
    return failed.namespace()
        + "/"
        + failed.handler()
        + " fails with "
        + failed.exception()
        + message;
  }
}
