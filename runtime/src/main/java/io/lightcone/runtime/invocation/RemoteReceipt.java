package io.lightcone.runtime.invocation;

import io.lightcone.runtime.handler.Receipt;
import java.time.Duration;

/**
 * Receipt of a put in another namespace. What it knows changes only by {@link #await}, so that it
 * is the same when replayed.
 */
public final class RemoteReceipt implements Receipt {
  private final Operations operations;
  private final SentRequest request;
  private Awaiting known;

  /** The receipt of a request. */
  public RemoteReceipt(Operations operations, SentRequest request) {
    this.operations = operations;
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
      known = operations.await(request, timeout.toNanos());
    }
    return status();
  }
}
