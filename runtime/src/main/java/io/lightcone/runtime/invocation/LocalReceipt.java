package io.lightcone.runtime.invocation;

import io.lightcone.runtime.handler.Receipt;
import java.time.Duration;

/**
 * Receipt of a put in this namespace, which is done.
 *
 * @param seqno the element's number
 */
public record LocalReceipt(long seqno) implements Receipt {

  @Override
  public Status status() {
    return Status.ACKED;
  }

  @Override
  public String refusal() {
    return null;
  }

  @Override
  public Status await(Duration timeout) {
    return Status.ACKED;
  }
}
