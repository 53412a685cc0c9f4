package io.lightcone.tracer.journal;

import java.util.function.IntUnaryOperator;
import java.util.zip.CRC32C;

/**
 * A frame: what is appended to the container at once, and checked as one.
 *
 * <pre>
 *  offset  size
 *  0       1     format version, {@value #FORMAT}
 *  1       4     CRC32C (Castagnoli), little endian, of byte 0 and of all bytes
 *                from offset 5 to the end
 *  5       1-5   length: varint, number of bytes that follow it
 *          1-10  first seq: varint, of the first event
 *          1-5   count: varint, number of events, 1 or more
 *          1-10  base: zigzag varint, wall microseconds since 1970 of the first event
 *                then count events, see {@link FrameDecoder}
 * </pre>
 */
public final class Frames {
  /** The format version this code writes and reads. */
  public static final int FORMAT = 1;

  static final int CRC_AT = 1;
  static final int LENGTH_AT = 5;

  /** Longest frame that is written, bytes. */
  public static final int MAX_BYTES = 1 << 30;

  private static final ThreadLocal<CRC32C> CRC = ThreadLocal.withInitial(CRC32C::new);

  private Frames() {}

  static int crc(byte[] array, int from, int to) {
    CRC32C crc = CRC.get();
    crc.reset();
    crc.update(array[0]);
    crc.update(array, from, to - from);
    return (int) crc.getValue();
  }

  /**
   * Whether the first {@code length} bytes of the array are one whole, undamaged frame of a version
   * this code knows.
   */
  public static boolean isWhole(byte[] array, int length) {
    return length > LENGTH_AT + 3
        && array[0] == FORMAT
        && ByteReader.i32At(array, CRC_AT) == crc(array, LENGTH_AT, length);
  }

  /**
   * Whether bytes that look like a frame of {@code length} bytes carry that length themselves: a
   * test that costs little, to be made before the checksum where one looks for frames.
   */
  public static boolean lengthFits(IntUnaryOperator byteAt, int length) {
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
