package io.lightcone.runtime.rewriter;

/** A class file is damaged, or of a kind that can't be rewritten. */
public final class MalformedClassException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which class and why. */
  public MalformedClassException(String message) {
    super(message);
  }

  /** Says which class and why. */
  public MalformedClassException(String message, Throwable cause) {
    super(message, cause);
  }
}
