package io.lightcone.tracer.recording;

/** A recording can't be opened or read. The message is one sentence for the user. */
public final class RecordingException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What is wrong, with the value and the way out. */
  public RecordingException(String message) {
    super(message);
  }

  /** What is wrong, with the value and the way out, and where it came from. */
  public RecordingException(String message, Throwable cause) {
    super(message, cause);
  }
}
