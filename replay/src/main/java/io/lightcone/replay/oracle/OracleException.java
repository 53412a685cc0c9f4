package io.lightcone.replay.oracle;

/** A predicate that can't be understood or looked up. Its message is one line for people. */
public final class OracleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** With a message. */
  public OracleException(String message) {
    super(message);
  }

  /** With a message and a cause. */
  public OracleException(String message, Throwable cause) {
    super(message, cause);
  }
}
