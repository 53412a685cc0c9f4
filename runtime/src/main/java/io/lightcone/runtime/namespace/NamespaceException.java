package io.lightcone.runtime.namespace;

/** A namespace can't do what was asked. The message is one sentence with the value. */
public class NamespaceException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public NamespaceException(String message) {
    super(message);
  }

  /** What is wrong, and what it came from. */
  public NamespaceException(String message, Throwable cause) {
    super(message, cause);
  }
}
