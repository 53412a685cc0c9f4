package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Reads what {@link ByteWriter} wrote, within bounds. For one thread.
 *
 * <p>Every method throws {@link JournalException} when the input ends too early or a length points
 * outside it; nothing is allocated that the input could not fill.
 */
final class ByteReader {
  private byte[] array;
  private int position;
  private int limit;

  void wrap(byte[] bytes, int from, int to) {
    array = bytes;
    position = from;
    limit = to;
  }

  int position() {
    return position;
  }

  int limit() {
    return limit;
  }

  int remaining() {
    return limit - position;
  }

  void skipTo(int to) {
    position = to;
  }

  void narrow(int newLimit) {
    limit = newLimit;
  }

  int u8() {
    need(1);
    return array[position++] & 0xFF;
  }

  int i32() {
    need(4);
    int value = i32At(array, position);
    position += 4;
    return value;
  }

  static int i32At(byte[] bytes, int at) {
    return (bytes[at] & 0xFF)
        | (bytes[at + 1] & 0xFF) << 8
        | (bytes[at + 2] & 0xFF) << 16
        | bytes[at + 3] << 24;
  }

  long i64() {
    long low = i32() & 0xFFFFFFFFL;
    return low | ((long) i32() << 32);
  }

  long varint() {
    long value = 0;
    for (int shift = 0; shift < 64; shift += 7) {
      int octet = u8();
      value |= (long) (octet & 0x7F) << shift;
      if (octet < 0x80) {
        return value;
      }
    }
    throw new JournalException("number of more than ten bytes at byte " + position);
  }

  long zigzag() {
    long value = varint();
    return (value >>> 1) ^ -(value & 1);
  }

  /** A count of things that take at least one byte each. */
  int count() {
    long value = varint();
    if (value < 0 || value > remaining()) {
      throw new JournalException("count larger than the bytes that follow: " + value);
    }
    return (int) value;
  }

  String text() {
    long value = varint();
    if (value == 0) {
      return null;
    }
    int length = length(value - 1);
    String text = new String(array, position, length, StandardCharsets.UTF_8);
    position += length;
    return text;
  }

  /** A text that must be there. */
  String textOf(String what) {
    String text = text();
    if (text == null) {
      throw new JournalException("no text where there must be one: " + what);
    }
    return text;
  }

  /** The bytes up to the limit. */
  Payload rest() {
    Payload rest = Payload.wrap(Arrays.copyOfRange(array, position, limit));
    position = limit;
    return rest;
  }

  Payload payload() {
    long value = varint();
    if (value == 0) {
      return null;
    }
    int length = length(value - 1);
    Payload payload =
        Payload.wrap(Arrays.copyOfRange(array, position, position + length), 0, length);
    position += length;
    return payload;
  }

  <T extends Enum<T>> T enumValue(T[] values) {
    int ordinal = u8();
    if (ordinal >= values.length) {
      throw new JournalException(
          "unknown " + values[0].getDeclaringClass().getSimpleName() + ": " + ordinal);
    }
    return values[ordinal];
  }

  private int length(long value) {
    if (value < 0 || value > remaining()) {
      throw new JournalException("length larger than the bytes that follow: " + value);
    }
    return (int) value;
  }

  private void need(int bytes) {
    if (limit - position < bytes) {
      throw new JournalException("record ends too early at byte " + position);
    }
  }
}
