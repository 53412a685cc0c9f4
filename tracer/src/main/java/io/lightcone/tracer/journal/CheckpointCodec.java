package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.CheckpointState.BundleState;
import io.lightcone.tracer.event.CheckpointState.Incarnation;
import io.lightcone.tracer.event.CheckpointState.PendingTrigger;
import io.lightcone.tracer.event.CheckpointState.SeenRequest;
import io.lightcone.tracer.event.CheckpointState.WooFState;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Checkpoint bodies. Names in them are texts and references are whole, because a checkpoint is read
 * before anything else is known.
 */
final class CheckpointCodec {
  private static final Dispatch[] DISPATCH = Dispatch.values();

  private CheckpointCodec() {}

  static void write(ByteWriter out, CheckpointState state) {
    out.i64(state.namespace());
    out.text(state.name());
    out.varint(state.incarnations().size());
    for (Incarnation incarnation : state.incarnations()) {
      out.varint(incarnation.firstSeq());
      out.i32(incarnation.id());
    }
    out.varint(state.names().size());
    state.names().forEach(out::text);
    woofs(out, state.woofs());
    bundles(out, state.bundles());
    pending(out, state.pending());
    out.varint(state.outbox().size());
    state.outbox().forEach(id -> RefCodec.writeWhole(out, id));
    out.varint(state.requests().size());
    for (SeenRequest request : state.requests()) {
      RefCodec.writeWhole(out, request.sent());
      RefCodec.writeWhole(out, request.put());
    }
    out.varint(state.nextRequestId());
  }

  private static void woofs(ByteWriter out, List<WooFState> woofs) {
    out.varint(woofs.size());
    for (WooFState woof : woofs) {
      out.text(woof.info().name());
      woofShape(out, woof.info());
      out.varint(woof.head());
      out.varint(woof.tail());
    }
  }

  private static void bundles(ByteWriter out, List<BundleState> bundles) {
    out.varint(bundles.size());
    for (BundleState bundle : bundles) {
      out.text(bundle.digest());
      out.varint(bundle.handlers().size());
      for (HandlerInfo handler : bundle.handlers()) {
        out.text(handler.name());
        out.text(handler.className());
      }
      optional(out, bundle.loaded());
    }
  }

  private static void pending(ByteWriter out, List<PendingTrigger> pending) {
    out.varint(pending.size());
    for (PendingTrigger trigger : pending) {
      RefCodec.writeWhole(out, trigger.put());
      out.varint(trigger.attempt());
      optional(out, trigger.started());
      optional(out, trigger.last());
      out.u8(trigger.parked() ? 1 : 0);
    }
  }

  static void woofShape(ByteWriter out, WooFInfo woof) {
    out.varint(woof.elementBytes());
    out.u8(woof.fixed() ? 1 : 0);
    out.varint(woof.history());
    out.u8(woof.dispatch().ordinal());
  }

  static WooFInfo woofShape(ByteReader in, String name) {
    long elementBytes = in.varint();
    if (elementBytes < 0 || elementBytes > Integer.MAX_VALUE) {
      throw new JournalException("absurd element size of woof " + name + ": " + elementBytes);
    }
    return new WooFInfo(
        name, (int) elementBytes, in.u8() == 1, in.varint(), in.enumValue(DISPATCH));
  }

  private static void optional(ByteWriter out, EventId id) {
    out.u8(id == null ? 0 : 1);
    if (id != null) {
      RefCodec.writeWhole(out, id);
    }
  }

  private static EventId optional(ByteReader in) {
    return in.u8() == 0 ? null : RefCodec.readWhole(in);
  }

  static CheckpointState read(ByteReader in) {
    return new CheckpointState(
        in.i64(),
        in.text(),
        list(in, r -> new Incarnation(r.varint(), r.i32())),
        list(in, r -> r.textOf("name")),
        list(in, CheckpointCodec::woof),
        list(in, CheckpointCodec::bundle),
        list(in, CheckpointCodec::trigger),
        list(in, RefCodec::readWhole),
        list(in, r -> new SeenRequest(RefCodec.readWhole(r), RefCodec.readWhole(r))),
        in.varint());
  }

  private static WooFState woof(ByteReader in) {
    WooFInfo info = woofShape(in, in.text());
    return new WooFState(info, in.varint(), in.varint());
  }

  private static BundleState bundle(ByteReader in) {
    String digest = in.textOf("bundle digest");
    return new BundleState(
        digest, list(in, r -> new HandlerInfo(r.text(), r.text())), optional(in));
  }

  private static PendingTrigger trigger(ByteReader in) {
    EventId put = RefCodec.readWhole(in);
    return new PendingTrigger(put, (int) in.varint(), optional(in), optional(in), in.u8() == 1);
  }

  private static <T> List<T> list(ByteReader in, Function<ByteReader, T> item) {
    List<T> items = new ArrayList<>();
    for (int i = in.count(); i > 0; i--) {
      items.add(item.apply(in));
    }
    return items;
  }
}
