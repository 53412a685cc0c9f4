package io.lightcone.tracer.environment;

import java.io.IOException;

/** Another writer has the journal. */
public final class JournalInUseException extends IOException {
  private static final long serialVersionUID = 1L;

  /** With a message that says who. */
  public JournalInUseException(String message) {
    super(message);
  }
}
