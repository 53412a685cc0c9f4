package io.lightcone.tracer.exchange.cspot;

/** Lays out a C struct with natural alignment: hands out the offset of one field after another. */
final class Struct {
  private int end;
  private int alignment = 1;

  /** Offset of a field of {@code size} bytes that begins at a multiple of {@code align}. */
  int field(int size, int align) {
    int at = up(end, align);
    end = at + size;
    alignment = Math.max(alignment, align);
    return at;
  }

  /** Size of the whole, padded at its end. */
  int size() {
    return up(end, alignment);
  }

  private static int up(int value, int align) {
    return (value + align - 1) / align * align;
  }
}
