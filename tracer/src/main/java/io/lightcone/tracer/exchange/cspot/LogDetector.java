package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * Finds out which build wrote a log. A layout fits when its file name field holds a file name and
 * its length field is what a log of so many slots has. Where a build added more or less, the newest
 * events decide: each must carry the host of the header and stand in the slot of its number.
 */
final class LogDetector {
  /** What CSPOT adds to the length of its events and its header. */
  static final int SLACK = 8192;

  /** More slots than any machine could log to; keeps products below 2^63. */
  private static final long MAX_SLOTS = 1L << 48;

  /** How much more another build may add. */
  private static final long SLACK_TOLERANCE = 1 << 16;

  private static final int SAMPLES = 8;

  private final CaptureFile file;
  private final ByteBuffer header;

  LogDetector(CaptureFile file) {
    this.file = file;
    int smallest = CspotLayout.ALL.stream().mapToInt(l -> l.log().size()).min().orElseThrow();
    if (file.length() < smallest) {
      throw new ImportException(
          "truncated header of CSPOT log %s: expected at least %d bytes, found %d"
              .formatted(file.path(), CspotLayout.ALL.get(0).log().size(), file.length()));
    }
    header = file.read(0, (int) Math.min(file.length(), CspotLayout.ALL.get(0).log().size()));
  }

  /** The layout, or an {@link ImportException} that says what was expected. */
  CspotLayout layout() {
    List<CspotLayout> sameLength =
        CspotLayout.ALL.stream()
            .filter(layout -> named(layout) && expectedLength(layout) == read(layout).space())
            .toList();
    for (CspotLayout layout : sameLength) {
      if (sameLength.size() == 1 || timesFit(layout)) {
        return layout;
      }
    }
    for (CspotLayout layout : CspotLayout.ALL) {
      if (named(layout) && nearLength(layout) && eventsFit(layout)) {
        return layout;
      }
    }
    throw unknown();
  }

  private boolean named(CspotLayout layout) {
    LogFields at = layout.log();
    return header.limit() >= at.size()
        && Fields.isFileName(header, at.filename(), LogFields.FILENAME_BYTES);
  }

  private LogHeader read(CspotLayout layout) {
    return LogHeader.read(header, layout);
  }

  /** Length of a log with so many slots; -1 if there can't be so many. */
  private long expectedLength(CspotLayout layout) {
    long slots = read(layout).slots();
    return slots < 1 || slots > MAX_SLOTS ? -1 : layout.slotAt(slots + 1) + SLACK;
  }

  /** Whether a log of so many slots could have this length, had CSPOT added more or less to it. */
  private boolean nearLength(CspotLayout layout) {
    long expected = expectedLength(layout);
    long space = read(layout).space();
    return expected > 0
        && space >= layout.slotAt(read(layout).slots())
        && space <= expected + SLACK_TOLERANCE;
  }

  /**
   * Whether the newest event has a time where the layout has one: TRACK and COMPAT1_0 together give
   * events of the ordinary length, with a small int in that place.
   */
  private boolean timesFit(CspotLayout layout) {
    LogHeader head = read(layout);
    long offset = layout.slotAt(Math.max(0, Math.min(head.head(), head.slots())));
    if (layout.compat() || offset > file.length() - layout.event().size()) {
      return true;
    }
    ByteBuffer bytes = file.read(offset, layout.event().size());
    return bytes.getInt(layout.event().type()) == 0
        || bytes.getInt(layout.event().timestamp() + Integer.BYTES) != 0;
  }

  private boolean eventsFit(CspotLayout layout) {
    LogHeader head = read(layout);
    int fitting = 0;
    long newest = Math.min(head.newest(), (file.length() - layout.log().size()) / 64);
    for (long seq = newest; seq > 0 && seq > newest - head.slots() && fitting < SAMPLES; seq--) {
      long offset = layout.slotAt(seq % head.slots());
      if (offset > file.length() - layout.event().size()) {
        continue;
      }
      ByteBuffer bytes = file.read(offset, layout.event().size());
      CspotEvent event = CspotEvent.read(bytes, 0, 0, layout);
      if (event.host() != head.hostId() || event.seqNo() % head.slots() != seq % head.slots()) {
        return false;
      }
      fitting++;
    }
    return fitting > 0;
  }

  private ImportException unknown() {
    CspotLayout usual = CspotLayout.ALL.get(0);
    boolean isNamed = CspotLayout.ALL.stream().anyMatch(this::named);
    if (!isNamed) {
      return new ImportException(
          "not a CSPOT log: %s has no file name at byte %d, where a %s log has its own"
              .formatted(file.path(), usual.log().filename(), usual.label()));
    }
    CspotLayout layout = CspotLayout.ALL.stream().filter(this::named).findFirst().orElseThrow();
    LogHeader head = read(layout);
    return new ImportException(
        ("CSPOT log %s can't be right: its header says size %s slots and space %s bytes, but a %s"
                + " log has (size + 1) x %d + %d bytes; copy the file again, or import another")
            .formatted(
                file.path(),
                Long.toUnsignedString(head.slots()),
                Long.toUnsignedString(head.space()),
                layout.label(),
                layout.event().size(),
                layout.log().size() + SLACK));
  }
}
