package io.lightcone.runtime.rewriter;

/**
 * A handler tried something that replay can't reproduce, such as starting a thread or opening a
 * file. An {@code Error}, so that a handler's {@code catch (Exception e)} doesn't hide it.
 */
public final class RefusedOperationError extends Error {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was refused, the handler's line, the library's line and the way out
   */
  public RefusedOperationError(String message) {
    super(message);
  }
}
