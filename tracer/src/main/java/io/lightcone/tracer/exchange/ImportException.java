package io.lightcone.tracer.exchange;

/**
 * Something can't be imported. The message is one sentence for the user: it names the file, the
 * field and the value, and the way out where there is one.
 */
public final class ImportException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public ImportException(String message) {
    super(message);
  }

  /** What is wrong, and what it came from. */
  public ImportException(String message, Throwable cause) {
    super(message, cause);
  }
}
