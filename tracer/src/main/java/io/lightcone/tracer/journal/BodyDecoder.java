package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Turns bytes into event bodies; the mirror of {@link BodyEncoder}. For one thread. */
final class BodyDecoder {
  private static final Found[] FOUND = Found.values();
  private static final Outcome[] OUTCOMES = Outcome.values();
  private static final CallOutcome[] CALL_OUTCOMES = CallOutcome.values();
  private static final AwaitOutcome[] AWAIT_OUTCOMES = AwaitOutcome.values();
  private static final RequestKind[] REQUEST_KINDS = RequestKind.values();

  private final NameTable names;
  private final RefCodec refs;

  BodyDecoder(NameTable names, RefCodec refs) {
    this.names = names;
    this.refs = refs;
  }

  EventBody read(int code, ByteReader in) {
    return switch (EventType.ofCode(code)) {
      case PUT ->
          new EventBody.Put(
              names.read(in), in.varint(), names.read(in), refs.read(in), in.payload());
      case STARTED ->
          new EventBody.Started(names.read(in), names.read(in), (int) in.varint(), refs.read(in));
      case ENDED -> ended(in);
      case READ ->
          new EventBody.Read(
              names.read(in),
              in.varint(),
              in.enumValue(FOUND),
              refs.read(in),
              in.payload(),
              asOf(in));
      case LATEST_READ ->
          new EventBody.LatestRead(
              names.read(in), in.varint(), in.enumValue(FOUND), refs.read(in), asOf(in));
      case SAMPLED -> new EventBody.Sampled(names.read(in), sample(in));
      case CALLING -> new EventBody.Calling(names.read(in), in.text(), in.text());
      case CALLED ->
          new EventBody.Called(
              refs.read(in), in.enumValue(CALL_OUTCOMES), in.payload(), failure(in));
      case SENT -> sent(in);
      case REPLIED -> replied(in);
      case AWAITED ->
          new EventBody.Awaited(refs.read(in), refs.read(in), in.enumValue(AWAIT_OUTCOMES));
      default -> rare(code, in);
    };
  }

  private EventBody rare(int code, ByteReader in) {
    return switch (EventType.ofCode(code)) {
      case OPENED -> opened(in);
      case CLOSED -> new EventBody.Closed(in.u8() == 1);
      case CHECKPOINT -> new EventBody.Checkpoint(CheckpointCodec.read(in));
      case CARRIED -> carried(in);
      case BUNDLE_LOADED ->
          new EventBody.BundleLoaded(names.read(in), handlers(in), in.zigzag(), in.i64());
      case BUNDLE_WITHDRAWN -> new EventBody.BundleWithdrawn(names.read(in));
      case SESSION_OPENED -> new EventBody.SessionOpened(in.text());
      case WOOF_CREATED -> woof(in);
      case DEAD_LETTERED -> new EventBody.DeadLettered(refs.read(in), in.text());
      case GAP -> new EventBody.Gap(in.text(), in.varint(), in.text());
      case ANOMALY -> new EventBody.Anomaly(in.text(), in.text());
      default -> unknown(code, in);
    };
  }

  private long asOf(ByteReader in) {
    return refs.self() - in.zigzag();
  }

  private EventBody ended(ByteReader in) {
    return new EventBody.Ended(
        in.enumValue(OUTCOMES), failure(in), in.text(), in.varint(), in.i64());
  }

  private static SampleValue sample(ByteReader in) {
    return in.u8() == 0 ? SampleValue.of(in.zigzag()) : SampleValue.of(in.text());
  }

  private EventBody sent(ByteReader in) {
    return new EventBody.Sent(
        names.read(in),
        in.varint(),
        in.enumValue(REQUEST_KINDS),
        names.read(in),
        names.read(in),
        in.varint(),
        in.payload());
  }

  private EventBody replied(ByteReader in) {
    EventId sent = refs.read(in);
    boolean accepted = in.u8() == 1;
    int found = in.u8();
    if (found > FOUND.length) {
      throw new JournalException("unknown Found: " + (found - 1));
    }
    return new EventBody.Replied(
        sent,
        accepted,
        found == 0 ? null : FOUND[found - 1],
        in.varint(),
        in.payload(),
        refs.read(in),
        in.text());
  }

  private EventBody opened(ByteReader in) {
    int incarnation = in.i32();
    EventId previousLast = refs.read(in);
    boolean clean = in.u8() == 1;
    Map<String, String> versions = new TreeMap<>();
    for (int i = in.count(); i > 0; i--) {
      versions.put(in.textOf("version"), in.text());
    }
    return new EventBody.Opened(incarnation, previousLast, clean, versions, in.text());
  }

  private EventBody carried(ByteReader in) {
    EventId id = RefCodec.readWhole(in);
    long wallMicros = in.zigzag();
    EventId op = refs.read(in);
    long code = in.varint();
    if (code == EventType.CARRIED.code() || code == EventType.CHECKPOINT.code()) {
      throw new JournalException("event of this type can't be carried: " + code);
    }
    return new EventBody.Carried(new Event(id, wallMicros, op, read((int) code, in)));
  }

  private List<HandlerInfo> handlers(ByteReader in) {
    List<HandlerInfo> handlers = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      handlers.add(new HandlerInfo(names.read(in), in.text()));
    }
    return handlers;
  }

  private EventBody woof(ByteReader in) {
    String name = names.read(in);
    WooFInfo woof = CheckpointCodec.woofShape(in, name);
    return new EventBody.WooFCreated(woof);
  }

  /** All that is left of the event, as it is. */
  static EventBody unknown(int code, ByteReader in) {
    return new EventBody.Unknown(code, in.rest());
  }

  private static Failure failure(ByteReader in) {
    String exceptionClass = in.text();
    return exceptionClass == null ? null : new Failure(exceptionClass, in.text());
  }
}
