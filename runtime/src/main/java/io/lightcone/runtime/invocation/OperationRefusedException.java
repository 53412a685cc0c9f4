package io.lightcone.runtime.invocation;

/** A put could not be made: no such WooF or handler, or an element too large. */
public final class OperationRefusedException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what was refused and why. */
  public OperationRefusedException(String message) {
    super(message);
  }
}
