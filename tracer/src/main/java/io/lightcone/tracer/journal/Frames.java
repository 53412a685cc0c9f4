package io.lightcone.tracer.journal;

import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/**
 * A frame: what is appended to the container at once, and checked as one.
 *
 * <pre>
 *  offset  size
 *  0       4     CRC32C (Castagnoli), little endian, of all bytes from offset 4 to the end
 *  4       1     format version, {@value #FORMAT}
 *  5       1-5   length: varint, number of bytes that follow it
 *          4     incarnation, little endian, of all events in the frame
 *          1-9   first seq: varint, of the first event
 *          1-5   count: varint, number of events, 1 or more
 *          1-10  base: zigzag varint, wall microseconds since 1970 of the first event
 *          1-3   number of new names: varint; unless 0, then
 *                  the first one's number: varint, and the names: texts
 *                then count events, see {@link FrameDecoder}
 * </pre>
 */
public final class Frames {
  /** The format version this code writes and reads. */
  public static final int FORMAT = 1;

  static final int CRC_AT = 0;
  static final int FORMAT_AT = 4;
  static final int LENGTH_AT = 5;

  /** Fewer bytes are no frame: its header, and one event without a body. */
  public static final int SHORTEST = 17;

  /** Longest frame that is written, bytes. */
  public static final int MAX_BYTES = 1 << 30;

  private static final ThreadLocal<CRC32C> CRC = ThreadLocal.withInitial(CRC32C::new);

  private Frames() {}

  static int crc(byte[] array, int length) {
    CRC32C crc = CRC.get();
    crc.reset();
    crc.update(array, FORMAT_AT, length - FORMAT_AT);
    return (int) crc.getValue();
  }

  /**
   * Whether the first {@code length} bytes of the array are one whole, undamaged frame of a version
   * this code knows.
   */
  public static boolean isWhole(byte[] array, int length) {
    return length >= SHORTEST && array[FORMAT_AT] == FORMAT && checks(array, length);
  }

  static boolean checks(byte[] array, int length) {
    return ByteReader.i32At(array, CRC_AT) == crc(array, length);
  }

  /**
   * Whether bytes could be a frame of {@code length} bytes of this version: they carry that length
   * themselves. A test that costs little, to be made before the checksum where one looks for
   * frames.
   */
  public static boolean looksLike(IntUnaryOperator byteAt, int length) {
    if (length < SHORTEST || byteAt.applyAsInt(FORMAT_AT) != FORMAT) {
      return false;
    }
    long declared = 0;
    for (int i = 0; i < 5; i++) {
      int octet = byteAt.applyAsInt(LENGTH_AT + i);
      declared |= (long) (octet & 0x7F) << (7 * i);
      if ((octet & 0x80) == 0) {
        return declared == length - LENGTH_AT - i - 1;
      }
    }
    return false;
  }
}
