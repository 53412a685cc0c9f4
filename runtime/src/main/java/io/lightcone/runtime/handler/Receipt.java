package io.lightcone.runtime.handler;

import java.time.Duration;

/** What became of a put. A local put is done when its receipt is there. */
public interface Receipt {

  /** What is known of the put. */
  enum Status {
    /** The element is in the WooF. */
    ACKED,
    /** The other side would not take it; see {@link Receipt#refusal()}. */
    REFUSED,
    /** No answer yet, or none in time: it may or may not have happened. */
    UNKNOWN
  }

  /**
   * The element's number.
   *
   * @throws IllegalStateException unless the put is acked
   */
  long seqno();

  /** What is known now, without waiting. */
  Status status();

  /** The reason of a refusal, else null. */
  String refusal();

  /** Waits for the answer, at most so long. */
  Status await(Duration timeout);
}
