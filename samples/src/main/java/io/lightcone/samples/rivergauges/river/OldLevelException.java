package io.lightcone.samples.rivergauges.river;

/** A level is shown that is not the newest. */
public final class OldLevelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  OldLevelException(String message) {
    super(message);
  }
}
