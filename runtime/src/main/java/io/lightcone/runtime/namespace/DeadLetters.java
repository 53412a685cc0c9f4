package io.lightcone.runtime.namespace;

import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.WooFInfo;
import java.util.Map;
import java.util.TreeMap;

/**
 * The WooF that triggers go to when their handlers have failed for the last time: one element each,
 * a JSON object with {@code put} (the event), {@code woof}, {@code seqno}, {@code handler}, {@code
 * attempts} and {@code error}.
 */
final class DeadLetters {
  static final WooFInfo WOOF =
      new WooFInfo("dead-letters", 64 << 10, false, 1_000_000, Dispatch.CONCURRENT);

  private static final int LONGEST_ERROR = 4096;
  private static final Payloads PAYLOADS = new Payloads();

  private DeadLetters() {}

  static Payload letter(String namespace, Pending pending, Failure error) {
    String text = String.valueOf(error);
    Map<String, Object> fields = new TreeMap<>();
    fields.put("put", namespace + "/" + pending.put().seq());
    fields.put("woof", pending.woof());
    fields.put("seqno", pending.seqno());
    fields.put("handler", pending.handler());
    fields.put("attempts", pending.attempt());
    fields.put("error", text.substring(0, Math.min(LONGEST_ERROR, text.length())));
    return PAYLOADS.encode(fields);
  }
}
