package io.lightcone.runtime.handler;

/** An external call failed, or its outcome is not known. */
public final class ExternalCallException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which call, and what the recorded exception was. */
  public ExternalCallException(String message) {
    super(message);
  }
}
