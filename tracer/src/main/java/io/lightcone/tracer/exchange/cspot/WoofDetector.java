package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Opens the files beside a log that are WooFs. A namespace directory also holds handlers' programs
 * and whatever they wrote; only a file whose header begins with its own name is taken for a WooF.
 */
final class WoofDetector {
  /** Larger elements than this are taken for a damaged field. */
  static final long MAX_ELEMENT = 64L << 20;

  private static final long MAX_HISTORY = 1L << 36;

  /** A WooF of more bytes than this is no file that was cut. */
  private static final long MAX_LENGTH = 1L << 40;

  private final CspotLayout layout;

  /** A detector for the WooFs beside a log of this layout. */
  WoofDetector(CspotLayout layout) {
    this.layout = layout;
  }

  /**
   * Opens a file if it is a WooF.
   *
   * @param logged the newest event of the log that names this WooF, null if none does
   * @return null if it is some other file
   * @throws ImportException if it should be a WooF and can't be
   */
  CspotWoof open(Path path, CspotEvent logged) {
    if (logged == null && !Files.isReadable(path)) {
      return null;
    }
    CaptureFile file = new CaptureFile(path);
    CspotWoof woof = null;
    try {
      woof = open(file, path.getFileName().toString(), logged);
      return woof;
    } finally {
      if (woof == null) {
        file.close();
      }
    }
  }

  private CspotWoof open(CaptureFile file, String name, CspotEvent logged) {
    boolean expected = logged != null;
    WoofFields usual = layout.woof(false);
    if (file.length() < usual.size()) {
      if (expected) {
        throw new ImportException(
            "truncated header of WooF %s: expected %d bytes, found %d; %s"
                .formatted(file.path(), usual.size(), file.length(), wayOut()));
      }
      return null;
    }
    ByteBuffer bytes = file.read(0, (int) Math.min(file.length(), layout.woof(true).size()));
    WoofHeader header = WoofHeader.read(bytes, usual, layout.platform());
    if (!isNamed(header.filename(), name)) {
      if (expected) {
        throw wrong(file, "filename", header.filename().isEmpty() ? "empty" : "another", name);
      }
      return null;
    }
    check(file, header);
    WoofFields fields = fields(file, header);
    if (length(header, fields) != file.length()) {
      checkLength(file, header, fields, logged);
    }
    return new CspotWoof(file, name, header, fields);
  }

  /** A WooF may have been made under its whole path. */
  private static boolean isNamed(String field, String name) {
    return field.equals(name) || field.endsWith("/" + name);
  }

  private static void check(CaptureFile file, WoofHeader header) {
    range(file, "seq_no", header.seqNo(), 1, Long.MAX_VALUE);
    range(file, "history_size", header.historySize(), 1, MAX_HISTORY);
    range(file, "element_size", header.elementSize(), 0, MAX_ELEMENT);
    range(file, "head", header.head(), 0, header.historySize() - 1);
    range(file, "tail", header.tail(), 0, header.historySize() - 1);
    long slot = header.newest() % header.historySize();
    long before = (slot + header.historySize() - 1) % header.historySize();
    long after = (slot + 1) % header.historySize();
    // a put moves the head before it counts: a copy may be made in between
    if (header.head() != slot && header.head() != after && header.head() != before) {
      throw wrong(file, "head", Long.toString(header.head()), "slot " + slot);
    }
  }

  /** A file of another length was cut, or its sizes are damaged: the log knows them too. */
  private static void checkLength(
      CaptureFile file, WoofHeader header, WoofFields fields, CspotEvent logged) {
    if (logged != null && logged.elementSize() != header.elementSize()) {
      String expected = "the log's " + logged.elementSize();
      throw wrong(file, "element_size", Long.toString(header.elementSize()), expected);
    }
    if (logged != null && logged.historySize() != header.historySize()) {
      String expected = "the log's " + logged.historySize();
      throw wrong(file, "history_size", Long.toString(header.historySize()), expected);
    }
    if (length(header, fields) > MAX_LENGTH) {
      throw wrong(
          file, "history_size", Long.toString(header.historySize()), "what a file can hold");
    }
  }

  private static void range(CaptureFile file, String field, long value, long from, long to) {
    if (value < from || value > to) {
      throw wrong(file, field, Long.toUnsignedString(value), from + " to " + to);
    }
  }

  private static ImportException wrong(
      CaptureFile file, String field, String found, String expected) {
    return new ImportException(
        "WooF %s can't be right: expected %s in field %s, found %s; %s"
            .formatted(file.path(), expected, field, found, wayOut()));
  }

  private static String wayOut() {
    return "take the file away to import the log without its payloads";
  }

  /**
   * Whether the build had REPAIR, which makes the header longer, only the length can tell; and on
   * 32-bit machines, whether it had TRACK beside COMPAT1_0.
   */
  private WoofFields fields(CaptureFile file, WoofHeader header) {
    return CspotLayout.ALL.stream()
        .filter(other -> other.platform() == layout.platform())
        .filter(other -> other.event().equals(layout.event()))
        .flatMap(other -> Stream.of(other.woof(false), other.woof(true)))
        .filter(fields -> length(header, fields) == file.length())
        .findFirst()
        .orElse(layout.woof(false));
  }

  private static long length(WoofHeader header, WoofFields fields) {
    return fields.size() + (header.historySize() + 1) * (header.elementSize() + fields.markSize());
  }
}
