package io.lightcone.tracer.exchange.cspot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Reads C fields from a little-endian buffer. */
final class Fields {
  private Fields() {}

  /** An {@code unsigned long}; eight-byte values above 2^63-1 come out negative. */
  static long word(ByteBuffer bytes, int offset, Platform platform) {
    return platform.wordBytes == 8
        ? bytes.getLong(offset)
        : Integer.toUnsignedLong(bytes.getInt(offset));
  }

  /** Text up to the first NUL, or all of the field where there is none. */
  static String text(ByteBuffer bytes, int offset, int size) {
    int length = 0;
    while (length < size && bytes.get(offset + length) != 0) {
      length++;
    }
    return new String(bytes.array(), bytes.arrayOffset() + offset, length, StandardCharsets.UTF_8);
  }

  /** Whether the field holds a text such as a file has for a name, ended by a NUL. */
  static boolean isFileName(ByteBuffer bytes, int offset, int size) {
    for (int i = 0; i < size; i++) {
      int octet = bytes.get(offset + i) & 0xFF;
      if (octet == 0) {
        return i > 0;
      }
      if (octet < ' ' || octet == 0x7F) {
        return false;
      }
    }
    return false;
  }
}
