package io.lightcone.runtime.handler;

/** A payload can't be turned into bytes, or bytes into the object asked for. */
public final class PayloadException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which payload and why. */
  public PayloadException(String message, Throwable cause) {
    super(message, cause);
  }
}
