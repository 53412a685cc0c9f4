package io.lightcone.runtime.invocation;

/**
 * Stops a handler whose operation is not the recorded one. An error, so that a handler's {@code
 * catch (Exception e)} does not go on with answers that belong to another operation.
 */
public final class MismatchError extends Error {
  private static final long serialVersionUID = 1L;

  private final transient Step step;

  /** Where the two part. */
  public MismatchError(Step step) {
    super("step " + step.index() + ": recorded " + step.recorded() + ", now " + step.now());
    this.step = step;
  }

  /** The first step that differs. */
  public Step step() {
    return step;
  }
}
