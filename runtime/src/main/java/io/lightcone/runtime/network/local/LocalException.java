package io.lightcone.runtime.network.local;

/** The other side can't be reached, refuses, or does not speak our protocol. */
public final class LocalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message for the user. */
  public LocalException(String message) {
    super(message);
  }

  /** With a message for the user and a cause. */
  public LocalException(String message, Throwable cause) {
    super(message, cause);
  }
}
