package io.lightcone.runtime.handler;

/** The content of an element was asked for that a read did not find. */
public final class MissingElementException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says which element, and whether it is absent or expired. */
  public MissingElementException(String woof, long seqno, Element.Status status) {
    super(
        "element is "
            + status.name().toLowerCase(java.util.Locale.ROOT)
            + ": "
            + woof
            + "#"
            + seqno);
  }
}
