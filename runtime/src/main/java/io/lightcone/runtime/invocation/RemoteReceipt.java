package io.lightcone.runtime.invocation;

import io.lightcone.runtime.handler.Receipt;
import java.time.Duration;

/**
 * Receipt of a put in another namespace. What it knows changes only by {@link #await}, so that it
 * is the same when replayed.
 */
public final class RemoteReceipt implements Receipt {
  /** Where replies come from. */
  @FunctionalInterface
  public interface Replies {
    /** Waits for the reply to a request. */
    Awaiting await(SentRequest request, long timeoutNanos);
  }

  private final Replies replies;
  private final SentRequest request;
  private Awaiting known;

  /** The receipt of a request. */
  public RemoteReceipt(Replies replies, SentRequest request) {
    this.replies = replies;
    this.request = request;
  }

  @Override
  public long seqno() {
    if (status() != Status.ACKED) {
      throw new IllegalStateException("put is not acked: await it first");
    }
    return known.seqno();
  }

  @Override
  public Status status() {
    return known == null ? Status.UNKNOWN : Status.valueOf(known.outcome().name());
  }

  @Override
  public String refusal() {
    return known == null ? null : known.refusal();
  }

  @Override
  public Status await(Duration timeout) {
    if (status() == Status.UNKNOWN) {
      known = replies.await(request, timeout.toNanos());
    }
    return status();
  }
}
