package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.event.WooFInfo;
import java.util.List;

/** Turns event bodies into bytes; {@link BodyDecoder} is its mirror. For one thread. */
final class BodyEncoder {
  private final ByteWriter out;
  private final NameTable names;
  private final RefCodec refs;

  BodyEncoder(ByteWriter out, NameTable names, RefCodec refs) {
    this.out = out;
    this.names = names;
    this.refs = refs;
  }

  void write(EventBody body) {
    switch (body.type()) {
      case PUT -> put((EventBody.Put) body);
      case STARTED -> started((EventBody.Started) body);
      case ENDED -> ended((EventBody.Ended) body);
      case READ -> read((EventBody.Read) body);
      case LATEST_READ -> latestRead((EventBody.LatestRead) body);
      case SAMPLED -> sampled((EventBody.Sampled) body);
      case CALLING, CALLED, SENT, REPLIED, AWAITED -> exchange(body);
      default -> rare(body);
    }
  }

  private void exchange(EventBody body) {
    switch (body.type()) {
      case CALLING -> calling((EventBody.Calling) body);
      case CALLED -> called((EventBody.Called) body);
      case SENT -> sent((EventBody.Sent) body);
      case REPLIED -> replied((EventBody.Replied) body);
      default -> awaited((EventBody.Awaited) body);
    }
  }

  private void rare(EventBody body) {
    switch (body.type()) {
      case OPENED -> opened((EventBody.Opened) body);
      case CLOSED -> out.u8(((EventBody.Closed) body).clean() ? 1 : 0);
      case CHECKPOINT -> CheckpointCodec.write(out, ((EventBody.Checkpoint) body).state());
      case CARRIED -> carried((EventBody.Carried) body);
      case BUNDLE_LOADED -> bundleLoaded((EventBody.BundleLoaded) body);
      case BUNDLE_WITHDRAWN -> names.write(out, ((EventBody.BundleWithdrawn) body).digest());
      case SESSION_OPENED -> out.text(((EventBody.SessionOpened) body).name());
      case WOOF_CREATED -> woof(((EventBody.WooFCreated) body).woof());
      case DEAD_LETTERED -> deadLettered((EventBody.DeadLettered) body);
      case GAP -> gap((EventBody.Gap) body);
      case ANOMALY -> anomaly((EventBody.Anomaly) body);
      default -> unknown((EventBody.Unknown) body);
    }
  }

  private void put(EventBody.Put put) {
    names.write(out, put.woof());
    out.varint(put.seqno());
    names.write(out, put.handler());
    refs.write(out, put.sent());
    out.payload(put.payload());
  }

  private void started(EventBody.Started started) {
    names.write(out, started.handler());
    names.write(out, started.bundle());
    out.varint(started.attempt());
    refs.write(out, started.put());
  }

  private void ended(EventBody.Ended ended) {
    out.u8(ended.outcome().ordinal());
    failure(ended.error());
    out.text(ended.stack());
    out.varint(ended.durationNanos());
    out.i64(ended.operations());
  }

  private void read(EventBody.Read read) {
    names.write(out, read.woof());
    out.varint(read.seqno());
    out.u8(read.found().ordinal());
    refs.write(out, read.seen());
    out.payload(read.payload());
    asOf(read.asOf());
  }

  private void latestRead(EventBody.LatestRead read) {
    names.write(out, read.woof());
    out.varint(read.seqno());
    out.u8(read.found().ordinal());
    refs.write(out, read.seen());
    asOf(read.asOf());
  }

  /** Nearly always a little before the event itself. */
  private void asOf(long seq) {
    out.zigzag(refs.self() - seq);
  }

  private void sampled(EventBody.Sampled sampled) {
    names.write(out, sampled.source());
    if (sampled.value() instanceof SampleValue.OfNumber number) {
      out.u8(0);
      out.zigzag(number.value());
    } else {
      out.u8(1);
      out.text(((SampleValue.OfText) sampled.value()).value());
    }
  }

  private void calling(EventBody.Calling calling) {
    names.write(out, calling.name());
    out.text(calling.key());
    out.text(calling.requestDigest());
  }

  private void called(EventBody.Called called) {
    refs.write(out, called.calling());
    out.u8(called.outcome().ordinal());
    out.payload(called.response());
    failure(called.error());
  }

  private void sent(EventBody.Sent sent) {
    names.write(out, sent.peer());
    out.varint(sent.requestId());
    out.u8(sent.kind().ordinal());
    names.write(out, sent.woof());
    names.write(out, sent.handler());
    out.varint(sent.seqno());
    out.payload(sent.payload());
  }

  private void replied(EventBody.Replied replied) {
    refs.write(out, replied.sent());
    out.u8(replied.accepted() ? 1 : 0);
    out.u8(replied.found() == null ? 0 : replied.found().ordinal() + 1);
    out.varint(replied.seqno());
    out.payload(replied.value());
    refs.write(out, replied.remote());
    out.text(replied.refusal());
  }

  private void awaited(EventBody.Awaited awaited) {
    refs.write(out, awaited.sent());
    refs.write(out, awaited.replied());
    out.u8(awaited.outcome().ordinal());
  }

  private void opened(EventBody.Opened opened) {
    out.i32(opened.incarnation());
    refs.write(out, opened.previousLast());
    out.u8(opened.previousClean() ? 1 : 0);
    out.varint(opened.versions().size());
    opened
        .versions()
        .forEach(
            (key, value) -> {
              out.text(key);
              out.text(value);
            });
    out.text(opened.profile());
  }

  private void carried(EventBody.Carried carried) {
    Event original = carried.original();
    RefCodec.writeWhole(out, original.id());
    out.zigzag(original.wallMicros());
    refs.write(out, original.op());
    out.varint(original.type().code());
    write(original.body());
  }

  private void bundleLoaded(EventBody.BundleLoaded bundle) {
    names.write(out, bundle.digest());
    handlers(bundle.handlers());
    out.zigzag(bundle.initClockNanos());
    out.i64(bundle.initSeed());
  }

  private void handlers(List<HandlerInfo> handlers) {
    out.varint(handlers.size());
    for (HandlerInfo handler : handlers) {
      names.write(out, handler.name());
      out.text(handler.className());
    }
  }

  private void woof(WooFInfo woof) {
    names.write(out, woof.name());
    CheckpointCodec.woofShape(out, woof);
  }

  private void deadLettered(EventBody.DeadLettered dead) {
    refs.write(out, dead.put());
    out.text(dead.reason());
  }

  private void gap(EventBody.Gap gap) {
    out.text(gap.kind());
    out.varint(gap.count());
    out.text(gap.what());
  }

  private void anomaly(EventBody.Anomaly anomaly) {
    out.text(anomaly.kind());
    out.text(anomaly.what());
  }

  private void unknown(EventBody.Unknown unknown) {
    byte[] content = unknown.content().bytes();
    out.raw(content, 0, content.length);
  }

  private void failure(Failure failure) {
    out.text(failure == null ? null : failure.exceptionClass());
    if (failure != null) {
      out.text(failure.message());
    }
  }
}
