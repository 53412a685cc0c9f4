package io.lightcone.runtime.namespace;

/** Another process, or another part of this one, has the namespace open. */
public final class NamespaceInUseException extends NamespaceException {
  private static final long serialVersionUID = 1L;

  /** With a message that says who. */
  public NamespaceInUseException(String message, Throwable cause) {
    super(message, cause);
  }
}
