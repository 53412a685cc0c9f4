package io.lightcone.runtime.invocation;

import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import java.util.HexFormat;

/** Operations in words, the same for recorded and replayed ones. */
public final class Describe {
  private static final int LONGEST = 200;

  private Describe() {}

  /** A recorded operation. */
  public static String operation(EventBody body) {
    if (body instanceof EventBody.Put put) {
      return put(put.woof(), put.handler(), put.payload());
    }
    if (body instanceof EventBody.Read read) {
      return read(read.woof(), read.seqno());
    }
    if (body instanceof EventBody.LatestRead read) {
      return latest(read.woof());
    }
    if (body instanceof EventBody.Sampled sampled) {
      return sample(sampled.source()) + " = " + value(sampled.value());
    }
    if (body instanceof EventBody.Sent sent) {
      return sent(sent.peer(), sent.kind(), sent.woof(), sent.seqno(), sent.payload());
    }
    if (body instanceof EventBody.Calling calling) {
      return calling(calling.name(), calling.key());
    }
    if (body instanceof EventBody.Called called) {
      return "answer of the call: " + called.outcome().name().toLowerCase(java.util.Locale.ROOT);
    }
    if (body instanceof EventBody.Awaited) {
      return "wait for a reply";
    }
    if (body instanceof EventBody.Anomaly anomaly) {
      return anomaly.kind() + ": " + anomaly.what();
    }
    return body.type().name().toLowerCase(java.util.Locale.ROOT);
  }

  static String put(String woof, String handler, Payload payload) {
    String trigger = handler == null ? "" : ", triggering " + handler;
    return "put " + woof + trigger + ": " + payload(payload);
  }

  static String read(String woof, long seqno) {
    return "get " + woof + "#" + seqno;
  }

  static String latest(String woof) {
    return "latest of " + woof;
  }

  static String sample(String source) {
    return "sample " + source;
  }

  static String calling(String name, String key) {
    return "call " + name + " with key " + key;
  }

  static String sent(String peer, RequestKind kind, String woof, long seqno, Payload payload) {
    String what = kind == RequestKind.PUT ? payload(payload) : "#" + seqno;
    return "send "
        + kind.name().toLowerCase(java.util.Locale.ROOT)
        + " "
        + peer
        + "/"
        + woof
        + ": "
        + what;
  }

  static String failedCall(String name, EventBody.Called called) {
    return called.outcome() == CallOutcome.UNCERTAIN
        ? "external call may or may not have happened: " + name
        : "external call failed: " + name + ": " + called.error();
  }

  private static String value(SampleValue value) {
    return value instanceof SampleValue.OfNumber number
        ? Long.toString(number.value())
        : String.valueOf(((SampleValue.OfText) value).value());
  }

  /** A payload as text where it is text, else as hex; shortened. */
  public static String payload(Payload payload) {
    if (payload == null) {
      return "nothing";
    }
    String text = payload.text();
    boolean readable = text.chars().noneMatch(c -> c == 0xFFFD || (c < 0x20 && c != '\n'));
    String shown = readable ? text : HexFormat.of().formatHex(payload.bytes());
    return shown.length() <= LONGEST
        ? shown
        : shown.substring(0, LONGEST) + "... (" + payload.size() + " B)";
  }
}
