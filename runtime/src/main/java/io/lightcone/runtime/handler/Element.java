package io.lightcone.runtime.handler;

/** One payload in a WooF, or the answer that it isn't there. Immutable. */
public interface Element {

  /** Whether a read found the element. */
  enum Status {
    /** It is here. */
    FOUND,
    /** It does not exist yet. */
    ABSENT,
    /** It existed; history has let it go. */
    EXPIRED
  }

  /** The WooF's name, as it was asked for. */
  String woof();

  /** The element's number in it, from 1. */
  long seqno();

  /** Whether it is here. The methods below throw {@link MissingElementException} if it isn't. */
  Status status();

  /** Whether {@link #status()} is {@link Status#FOUND}. */
  default boolean isPresent() {
    return status() == Status.FOUND;
  }

  /** A fresh copy of the payload. */
  byte[] bytes();

  /** The payload as UTF-8 text. */
  String text();

  /**
   * The payload as an object: {@code String} and {@code byte[]} as they are, all else from JSON.
   *
   * @throws PayloadException if the bytes are not JSON for {@code type}
   */
  <T> T as(Class<T> type);
}
