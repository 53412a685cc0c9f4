package io.lightcone.runtime.rewriter;

/** Called by rewritten code before a refused operation. */
public final class Refusals {
  static final String STATE_IN_WOOFS = "keep state in woofs, not in the process";

  private Refusals() {}

  /**
   * Throws if an interceptor is bound.
   *
   * @throws RefusedOperationError naming the operation, where it was called and the way out
   */
  public static void refuse(String operation, String wayOut) {
    Binding binding = Hooks.current();
    if (binding == null) {
      return;
    }
    RefusedOperationError refusal =
        new RefusedOperationError(
            "refused: " + operation + CallSite.ofCaller() + "; way out: " + wayOut);
    binding.interceptor.refused(refusal);
    throw refusal;
  }
}
