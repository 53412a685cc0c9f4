package io.lightcone.tracer.environment;

import java.io.IOException;

/** The journal can't be written by this process any more; it has to be opened again. */
public final class JournalLostException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a message that says why. */
  public JournalLostException(String message) {
    super(message);
  }

  /** With a message that says why, and what it came from. */
  public JournalLostException(String message, Throwable cause) {
    super(message, cause);
  }
}
