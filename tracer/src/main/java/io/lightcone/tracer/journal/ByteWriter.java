package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.Payload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Growing byte array with the journal's primitive encodings: little-endian integers, LEB128
 * varints, zigzag for signed numbers. For one thread.
 */
final class ByteWriter {
  private byte[] array = new byte[4096];
  private int position;

  byte[] array() {
    return array;
  }

  int position() {
    return position;
  }

  void reset() {
    position = 0;
  }

  private void reserve(int more) {
    if (array.length - position < more) {
      array = Arrays.copyOf(array, Math.max(array.length * 2, Math.addExact(position, more)));
    }
  }

  void u8(int value) {
    reserve(1);
    array[position++] = (byte) value;
  }

  void i32(int value) {
    reserve(4);
    setI32(position, value);
    position += 4;
  }

  void setI32(int at, int value) {
    array[at] = (byte) value;
    array[at + 1] = (byte) (value >>> 8);
    array[at + 2] = (byte) (value >>> 16);
    array[at + 3] = (byte) (value >>> 24);
  }

  void i64(long value) {
    i32((int) value);
    i32((int) (value >>> 32));
  }

  /** Unsigned LEB128: seven bits a byte, lowest first, 1 to 10 bytes. */
  void varint(long value) {
    reserve(10);
    byte[] bytes = array; // locals, because fields would be stored again at each byte
    int at = position;
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      bytes[at++] = (byte) (rest | 0x80);
      rest >>>= 7;
    }
    bytes[at++] = (byte) rest;
    position = at;
  }

  /** Signed number: zigzag, then LEB128. */
  void zigzag(long value) {
    varint((value << 1) ^ (value >> 63));
  }

  /** Length + 1 and UTF-8 bytes; 0 for null. */
  void text(String value) {
    if (value == null) {
      varint(0);
      return;
    }
    byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
    varint(utf8.length + 1L);
    raw(utf8, 0, utf8.length);
  }

  /** Length + 1 and the bytes; 0 for null. */
  void payload(Payload value) {
    if (value == null) {
      varint(0);
      return;
    }
    varint(value.size() + 1L);
    reserve(value.size());
    value.copyTo(array, position);
    position += value.size();
  }

  void raw(byte[] source, int offset, int length) {
    reserve(length);
    System.arraycopy(source, offset, array, position, length);
    position += length;
  }

  /** Leaves room for a length that {@link #length} will write; returns where. */
  int lengthMark() {
    u8(0);
    return position - 1;
  }

  /** Writes the number of bytes behind the mark there; moves them only if it is 128 or more. */
  void length(int mark) {
    int length = position - mark - 1;
    if (length < 0x80) {
      array[mark] = (byte) length;
      return;
    }
    int extra = varintBytes(length) - 1;
    reserve(extra);
    System.arraycopy(array, mark + 1, array, mark + 1 + extra, length);
    int end = position + extra;
    position = mark;
    varint(length);
    position = end;
  }

  /** Puts other bytes in the place of the one byte at {@code mark}. */
  void replaceByte(int mark, ByteWriter bytes) {
    int extra = bytes.position - 1;
    reserve(extra);
    System.arraycopy(array, mark + 1, array, mark + 1 + extra, position - mark - 1);
    System.arraycopy(bytes.array, 0, array, mark, bytes.position);
    position += extra;
  }

  private static int varintBytes(int value) {
    int bytes = 1;
    for (int rest = value >>> 7; rest != 0; rest >>>= 7) {
      bytes++;
    }
    return bytes;
  }
}
