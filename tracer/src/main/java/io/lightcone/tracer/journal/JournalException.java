package io.lightcone.tracer.journal;

/** A journal can't be read or written as asked. The message names the thing and the value. */
public final class JournalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  public JournalException(String message) {
    super(message);
  }

  /** What is wrong, and what it came from. */
  public JournalException(String message, Throwable cause) {
    super(message, cause);
  }
}
