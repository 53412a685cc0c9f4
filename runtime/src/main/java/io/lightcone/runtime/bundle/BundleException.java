package io.lightcone.runtime.bundle;

/** A bundle can't be read, or what it declares can't be run. */
public final class BundleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what is wrong and with which bundle or class. */
  public BundleException(String message) {
    super(message);
  }

  /** Says what is wrong and with which bundle or class. */
  public BundleException(String message, Throwable cause) {
    super(message, cause);
  }
}
