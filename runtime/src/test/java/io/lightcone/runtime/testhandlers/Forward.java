package io.lightcone.runtime.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Receipt;
import java.time.Duration;

/** Puts to another namespace, waits, and notes the element's number there. */
public final class Forward implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Receipt receipt = inv.put("woof://cloud/cloud/in", "relay", trigger.text());
    Receipt.Status status = receipt.await(Duration.ofSeconds(60));
    inv.put("sent", status + (status == Receipt.Status.ACKED ? " " + receipt.seqno() : ""));
  }
}
