package io.lightcone.runtime.invocation;

/** A replay needs something that the recording does not have. */
public final class IncompleteRecordingError extends Error {
  private static final long serialVersionUID = 1L;

  /** Says what is missing. */
  public IncompleteRecordingError(String message) {
    super(message);
  }
}
