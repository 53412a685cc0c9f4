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
public final class DeadLetters {
  /** The WooF. */
  public static final WooFInfo WOOF =
      new WooFInfo("dead-letters", 64 << 10, false, 1_000_000, Dispatch.CONCURRENT);

  private static final int LONGEST_ERROR = 4096;
  private static final Payloads PAYLOADS = new Payloads();

  private DeadLetters() {}

  static Payload letter(String namespace, Pending pending, Failure error) {
    return letter(
        namespace + "/" + pending.put().seq(),
        pending.woof(),
        pending.seqno(),
        pending.handler(),
        pending.attempt(),
        error);
  }

  /**
   * The element for a trigger that was given up.
   *
   * @param put the trigger's event, as people write it
   * @param woof the WooF of the trigger
   * @param seqno the trigger's number in it
   * @param handler the handler's name
   * @param attempts how many attempts were made
   * @param error what the last one ended with
   */
  public static Payload letter(
      String put, String woof, long seqno, String handler, int attempts, Failure error) {
    String text = String.valueOf(error);
    Map<String, Object> fields = new TreeMap<>();
    fields.put("put", put);
    fields.put("woof", woof);
    fields.put("seqno", seqno);
    fields.put("handler", handler);
    fields.put("attempts", attempts);
    fields.put("error", text.substring(0, Math.min(LONGEST_ERROR, text.length())));
    return PAYLOADS.encode(fields);
  }
}
