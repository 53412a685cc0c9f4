package io.lightcone.runtime.invocation;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.MissingElementException;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;

/** An element as handlers and sessions see it. */
public final class ElementView implements Element {
  private final String woof;
  private final long seqno;
  private final Status status;
  private final Payload payload;
  private final Payloads payloads;

  /**
   * The answer to a read.
   *
   * @param payloads decodes it
   */
  public ElementView(String woof, long seqno, Answer answer, Payloads payloads) {
    this.woof = woof;
    this.seqno = seqno;
    this.status = status(answer.found());
    this.payload = answer.payload();
    this.payloads = payloads;
  }

  /** Makes it the first thing that an invocation was told. */
  void countInto(BoundInvocation invocation) {
    invocation.triggeredBy(woof, seqno, payload);
  }

  private static Status status(Found found) {
    return switch (found) {
      case FOUND, LATEST -> Status.FOUND;
      case ABSENT -> Status.ABSENT;
      case EXPIRED -> Status.EXPIRED;
    };
  }

  private Payload present() {
    if (status != Status.FOUND) {
      throw new MissingElementException(woof, seqno, status);
    }
    return payload;
  }

  @Override
  public String woof() {
    return woof;
  }

  @Override
  public long seqno() {
    return seqno;
  }

  @Override
  public Status status() {
    return status;
  }

  @Override
  public byte[] bytes() {
    return present().bytes();
  }

  @Override
  public String text() {
    return present().text();
  }

  @Override
  public <T> T as(Class<T> type) {
    return payloads.decode(present(), type, this.toString());
  }

  @Override
  public String toString() {
    return woof + "#" + seqno;
  }
}
