package io.lightcone.tracer.format;

import io.lightcone.tracer.format.Specification.Field;
import io.lightcone.tracer.format.Specification.Type;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.CRC32C;

/**
 * A reader written from {@code tracer/README.md} alone, for undamaged journals. It shares no code
 * with the real one; what it makes of a journal is text.
 */
final class StrangersReader {
  private final Specification page;
  private final List<String> names = new ArrayList<>();
  private final TreeMap<Long, Integer> incarnations = new TreeMap<>();
  private final List<String> lines = new ArrayList<>();
  private long namespace;
  private ByteBuffer in;
  private long seq;

  StrangersReader(Specification page) {
    this.page = page;
  }

  void knows(long ownNamespace, String... ownNames) {
    namespace = ownNamespace;
    names.addAll(List.of(ownNames));
  }

  List<String> journal(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file :
          files
              .filter(f -> f.toString().endsWith("L.cq4"))
              .sorted(Comparator.comparing(Path::getFileName))
              .toList()) {
        segment(Files.readAllBytes(file));
      }
    }
    return lines;
  }

  private void segment(byte[] file) {
    ByteBuffer bytes = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
    int at = 0;
    while (at + 4 <= file.length) {
      int header = bytes.getInt(at);
      if (header <= 0) {
        return;
      }
      int length = header & 0x3FFF_FFFF;
      if ((header & 0x4000_0000) == 0) {
        frame(bytes.slice(at + 4, length));
      }
      at = (at + 4 + length + 3) / 4 * 4;
    }
  }

  List<String> frame(ByteBuffer frame) {
    in = frame.order(ByteOrder.LITTLE_ENDIAN);
    CRC32C crc = new CRC32C();
    crc.update(frame.slice(4, frame.limit() - 4));
    require(in.getInt() == (int) crc.getValue(), "checksum");
    require(in.get() == 1, "version");
    require(varint() == in.remaining(), "length");
    int incarnation = in.getInt();
    long first = varint();
    long count = varint();
    long base = zigzag();
    long added = varint();
    if (added > 0) {
      int number = (int) varint();
      for (int i = 0; i < added; i++) {
        require(number + i == names.size(), "dense names");
        names.add(text());
      }
    }
    if (incarnations.isEmpty() || incarnations.lastEntry().getValue() != incarnation) {
      incarnations.put(first, incarnation);
    }
    for (int i = 0; i < count; i++) {
      seq = first + i;
      event(base, incarnation);
    }
    require(!in.hasRemaining(), "end of frame");
    return lines;
  }

  private static void require(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("does not hold: " + what);
    }
  }

  private void event(long base, int incarnation) {
    int type = (int) varint();
    int end = (int) varint();
    end += in.position();
    long wall = base + zigzag();
    String op = ref();
    String head = "%d %08x %d %s ".formatted(seq, incarnation, wall, op);
    lines.add(head + body(type, end));
    in.position(end);
  }

  private String body(int code, int end) {
    Type type = page.types.get(code);
    if (type == null) {
      byte[] rest = new byte[end - in.position()];
      in.get(rest);
      return "Unknown code=" + code + " content=" + HexFormat.of().formatHex(rest);
    }
    StringBuilder text = new StringBuilder(type.name());
    for (Field field : type.fields()) {
      text.append(' ').append(field.name()).append('=').append(value(type, field));
    }
    return text.toString();
  }

  private String value(Type type, Field field) {
    return switch (field.kind()) {
      case "list" -> list(type, field);
      case "enum" -> field.options().get(in.get());
      case "optenum" -> optional(field.options());
      case "event" -> "(" + body((int) varint(), in.limit()) + ")";
      case "name" -> quoted(name());
      case "text" -> quoted(text());
      case "bytes" -> bytes();
      case "varint" -> Long.toString(varint());
      case "zigzag" -> Long.toString(zigzag());
      case "i32" -> Integer.toString(in.getInt());
      case "i64" -> i64(type, field);
      case "bool" -> Boolean.toString(in.get() == 1);
      case "ref" -> ref();
      case "id" -> id();
      case "optid" -> in.get() == 0 ? "-" : id();
      case "back" -> Long.toString(seq - zigzag());
      case "failure" -> failure();
      case "sample" -> in.get() == 0 ? Long.toString(zigzag()) : quoted(text());
      default -> throw new IllegalStateException("unknown kind: " + field.kind());
    };
  }

  private String i64(Type type, Field field) {
    long value = in.getLong();
    if (type.name().equals("Checkpoint") && field.name().equals("namespace")) {
      namespace = value;
    }
    return Long.toString(value);
  }

  private String list(Type type, Field field) {
    long count = varint();
    boolean dictionary = type.name().equals("Checkpoint") && field.name().equals("names");
    if (dictionary) {
      names.clear();
    }
    boolean table = type.name().equals("Checkpoint") && field.name().equals("incarnations");
    if (table) {
      incarnations.clear();
    }
    List<String> items = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> parts = new ArrayList<>();
      List<String> values = new ArrayList<>();
      for (Field part : field.items()) {
        String value = value(type, part);
        values.add(value);
        parts.add(part.name().isEmpty() ? value : part.name() + "=" + value);
      }
      if (dictionary) {
        names.add(values.get(0).substring(1, values.get(0).length() - 1));
      }
      if (table) {
        incarnations.put(Long.parseLong(values.get(0)), Integer.parseInt(values.get(1)));
      }
      items.add(field.items().size() == 1 ? parts.get(0) : "{" + String.join(" ", parts) + "}");
    }
    return "[" + String.join(", ", items) + "]";
  }

  private String optional(List<String> options) {
    int value = in.get();
    return value == 0 ? "-" : options.get(value - 1);
  }

  private String failure() {
    String thrown = text();
    return thrown == null ? "-" : thrown + "|" + quoted(text());
  }

  private static String quoted(String text) {
    return text == null ? "-" : "\"" + text.replace("\n", "\\n") + "\"";
  }

  private String name() {
    long mark = varint();
    return mark == 0 ? null : mark == 1 ? text() : names.get((int) mark - 2);
  }

  private String ref() {
    long mark = varint();
    if (mark == 0) {
      return "-";
    }
    if (mark == 1) {
      return id();
    }
    long of = seq - (mark - 1);
    return "%016x/%08x/%d".formatted(namespace, incarnations.floorEntry(of).getValue(), of);
  }

  private String id() {
    return "%016x/%08x/%d".formatted(in.getLong(), in.getInt(), varint());
  }

  private String text() {
    byte[] bytes = raw();
    return bytes == null ? null : new String(bytes, StandardCharsets.UTF_8);
  }

  private String bytes() {
    byte[] bytes = raw();
    return bytes == null ? "-" : HexFormat.of().formatHex(bytes) + "h";
  }

  private byte[] raw() {
    long length = varint();
    if (length == 0) {
      return null;
    }
    byte[] bytes = new byte[(int) length - 1];
    in.get(bytes);
    return bytes;
  }

  private long varint() {
    long value = 0;
    int shift = 0;
    while (true) {
      byte octet = in.get();
      value |= (octet & 0x7FL) << shift;
      if (octet >= 0) {
        return value;
      }
      shift += 7;
    }
  }

  private long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }
}
