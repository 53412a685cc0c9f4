package io.lightcone.tracer.exchange.cspot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes captures as CSPOT would, for builds and runs that none of the captured files show. */
final class CaptureBuilder {
  private final Path directory;
  private final CspotLayout layout;
  private final String path;
  private final long host;
  private final long slots;
  private final List<byte[]> events = new ArrayList<>();

  CaptureBuilder(Path directory, CspotLayout layout, String path, long host, long slots) {
    this.directory = directory;
    this.layout = layout;
    this.path = path;
    this.host = host;
    this.slots = slots;
  }

  static CaptureBuilder usual(Path directory, String path, long host, long slots) {
    return new CaptureBuilder(directory, CspotLayout.ALL.get(0), path, host, slots);
  }

  /** Sequence number of the next event. */
  long next() {
    return events.size() + 1L;
  }

  long trigger(long causeHost, long cause, String woof, long seqno, String handler) {
    return add(CspotEvent.TRIGGER, causeHost, cause, woof, seqno, handler);
  }

  long firing(long trigger) {
    return add(CspotEvent.TRIGGER_FIRING, host, trigger % slots, "", 0, "");
  }

  long read(long causeHost, long cause, String woof, long seqno) {
    return add(CspotEvent.READ, causeHost, cause, woof, seqno, "");
  }

  long add(int type, long causeHost, long cause, String woof, long seqno, String handler) {
    EventFields at = layout.event();
    ByteBuffer bytes = little(at.size());
    long seq = next();
    bytes.putInt(at.type(), type);
    word(bytes, at.host(), host);
    bytes.putLong(at.seqNo(), seq);
    word(bytes, at.causeHost(), causeHost);
    bytes.putLong(at.causeSeqNo(), cause);
    word(bytes, at.woofSeqNo(), seqno);
    word(bytes, at.elementSize(), 8);
    word(bytes, at.historySize(), 4);
    text(bytes, at.woof(), woof);
    text(bytes, at.handler(), handler);
    text(bytes, at.namespace(), path);
    if (at.timestamp() >= 0) {
      bytes.putDouble(at.timestamp(), 1_800_000_000 + seq / 1000.0);
    }
    events.add(bytes.array());
    return seq;
  }

  /** Sets the newest event's time, seconds. */
  void at(double seconds) {
    ByteBuffer.wrap(events.get(events.size() - 1))
        .order(ByteOrder.LITTLE_ENDIAN)
        .putDouble(layout.event().timestamp(), seconds);
  }

  /** A WooF of 8-byte elements and a history of 4, after {@code puts} puts. */
  void woof(String name, int puts, boolean repair) {
    WoofFields at = layout.woof(repair);
    int stride = 8 + at.markSize();
    ByteBuffer bytes = little(at.size() + 5 * stride);
    text(bytes, 0, name);
    bytes.putInt(at.mutex(), 1);
    bytes.putLong(at.seqNo(), puts + 1L);
    word(bytes, at.historySize(), 4);
    word(bytes, at.head(), puts % 4);
    word(bytes, at.elementSize(), 8);
    for (int q = 1; q <= puts; q++) {
      int slot = at.size() + q % 4 * stride;
      bytes.putLong(slot, 1000 + q);
      bytes.putLong(slot + 8 + at.markSeqNo(), q);
    }
    write(name, bytes.array());
  }

  Path write() {
    LogFields at = layout.log();
    long newest = events.size();
    long held = Math.min(slots, newest + 1);
    ByteBuffer bytes = little((int) layout.slotAt(held));
    word(bytes, at.hostId(), host);
    bytes.putLong(at.seqNo(), newest + 1);
    text(bytes, at.filename(), path + "/cspot-log.%020d".formatted(host));
    word(bytes, at.slots(), slots);
    word(bytes, at.space(), layout.slotAt(slots + 1) + LogDetector.SLACK);
    word(bytes, at.head(), newest % slots);
    word(bytes, at.tail(), newest < slots ? 0 : (newest + 1) % slots);
    for (int i = 0; i < events.size(); i++) {
      bytes.position((int) layout.slotAt((i + 1) % slots)).put(events.get(i));
    }
    write("cspot-log.%020d".formatted(host), bytes.array());
    return directory;
  }

  private void write(String name, byte[] content) {
    try {
      Files.createDirectories(directory);
      Files.write(directory.resolve(name), content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void word(ByteBuffer bytes, int at, long value) {
    if (layout.platform().wordBytes == 8) {
      bytes.putLong(at, value);
    } else {
      bytes.putInt(at, (int) value);
    }
  }

  private static void text(ByteBuffer bytes, int at, String text) {
    bytes.position(at).put(text.getBytes(StandardCharsets.UTF_8));
  }

  private static ByteBuffer little(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }
}
