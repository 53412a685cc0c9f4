package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.nio.file.Path;
import java.util.List;

/**
 * A namespace log: a ring of events, of which event k stands in slot k modulo its size.
 *
 * <p>The file may be sparse, or cut behind any event. What it lacks is counted, not guessed.
 *
 * @param file where it was read from
 * @param layout the build that wrote it
 * @param header its header
 * @param events those that are there, by sequence number, oldest first; in a merged log in ring
 *     order
 * @param oldest sequence number of the oldest event that the ring still has room for
 * @param cut events that lie behind the file's end
 * @param damaged slots that hold another event than they should, or none
 */
record CspotLog(
    Path file,
    CspotLayout layout,
    LogHeader header,
    List<CspotEvent> events,
    long oldest,
    long cut,
    long damaged) {

  /**
   * Reads a log.
   *
   * @throws ImportException if it isn't one, or its header contradicts itself
   */
  static CspotLog read(Path path) {
    try (CaptureFile file = new CaptureFile(path)) {
      CspotLayout layout = new LogDetector(file).layout();
      LogHeader header = LogHeader.read(file.read(0, layout.log().size()), layout);
      check(path, header);
      return new LogReader(file, layout, header).read();
    }
  }

  private static void check(Path path, LogHeader header) {
    below(path, "head", header.head(), header.slots());
    below(path, "tail", header.tail(), header.slots());
    if (header.hostId() == 0) {
      throw new ImportException(
          path
              + " is a log that CSPOT merged from several hosts (host_id 0), which loses events:"
              + " import the hosts' own namespace directories together instead");
    }
    if (header.seqNo() < 1) {
      throw wrong(path, "seq_no", header.seqNo(), "a number from 1");
    }
    long slot = header.newest() % header.slots();
    // an append counts first and moves the head last: a copy may be made in between
    long before = header.newest() < 1 ? slot : (header.newest() - 1) % header.slots();
    if (header.head() != slot && header.head() != before) {
      throw wrong(path, "head", header.head(), "slot " + slot + ", where event seq_no-1 stands");
    }
    boolean wrapped = header.newest() >= header.slots();
    long past = (slot + 1) % header.slots();
    if (header.tail() != 0 && (!wrapped || (header.tail() != past && header.tail() != slot))) {
      throw wrong(
          path, "tail", header.tail(), wrapped ? "slot " + past : "0 before the ring wraps");
    }
  }

  private static void below(Path path, String field, long value, long slots) {
    if (value < 0 || value >= slots) {
      throw wrong(path, field, value, "a slot below size " + slots);
    }
  }

  private static ImportException wrong(Path path, String field, long value, String expected) {
    return new ImportException(
        "CSPOT log %s can't be right: expected %s in field %s, found %s; copy the file again"
            .formatted(path, expected, field, Long.toUnsignedString(value)));
  }

  /** Events that the ring has overwritten. */
  long overwritten() {
    return oldest - 1;
  }
}
