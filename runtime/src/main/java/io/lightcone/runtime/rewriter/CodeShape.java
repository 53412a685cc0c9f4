package io.lightcone.runtime.rewriter;

import java.nio.ByteBuffer;

/**
 * Walks a method's instructions to check that each ends inside the code, switches above all: their
 * sizes are the only ones in code that could ask for much memory. Layout: JVMS 17, section 6.5.
 */
final class CodeShape {
  private static final int TABLE_SWITCH = 0xAA;
  private static final int LOOKUP_SWITCH = 0xAB;
  private static final int WIDE = 0xC4;
  private static final int IINC = 0x84;
  private static final int LAST = 0xC9;
  private static final byte[] LENGTHS = lengths();

  private CodeShape() {}

  private static byte[] lengths() {
    byte[] lengths = new byte[LAST + 1];
    fill(lengths, 1, 0x00, LAST);
    fill(lengths, 2, 0x10, 0x10);
    fill(lengths, 3, 0x11, 0x11);
    fill(lengths, 2, 0x12, 0x12);
    fill(lengths, 3, 0x13, 0x14);
    fill(lengths, 2, 0x15, 0x19);
    fill(lengths, 2, 0x36, 0x3A);
    fill(lengths, 3, IINC, IINC);
    fill(lengths, 3, 0x99, 0xA8);
    fill(lengths, 2, 0xA9, 0xA9);
    fill(lengths, 3, 0xB2, 0xB8);
    fill(lengths, 5, 0xB9, 0xBA);
    fill(lengths, 3, 0xBB, 0xBB);
    fill(lengths, 2, 0xBC, 0xBC);
    fill(lengths, 3, 0xBD, 0xBD);
    fill(lengths, 3, 0xC0, 0xC1);
    fill(lengths, 4, 0xC5, 0xC5);
    fill(lengths, 3, 0xC6, 0xC7);
    fill(lengths, 5, 0xC8, 0xC9);
    return lengths;
  }

  private static void fill(byte[] lengths, int length, int first, int last) {
    for (int opcode = first; opcode <= last; opcode++) {
      lengths[opcode] = (byte) length;
    }
  }

  static void check(byte[] classFile, int start, int length) {
    ByteBuffer code = ByteBuffer.wrap(classFile, start, length).slice();
    int at = 0;
    while (at < length) {
      long next = at + length(code, at);
      if (next > length) {
        throw new MalformedClassException("instruction reaches beyond its method at byte " + at);
      }
      at = (int) next;
    }
  }

  private static long length(ByteBuffer code, int at) {
    int opcode = code.get(at) & 0xFF;
    if (opcode > LAST) {
      throw new MalformedClassException("unknown instruction: " + opcode);
    }
    return switch (opcode) {
      case TABLE_SWITCH -> {
        int operands = operands(at);
        long entries = (long) code.getInt(operands + 8) - code.getInt(operands + 4) + 1;
        yield operands - at + 12 + 4 * positive(entries);
      }
      case LOOKUP_SWITCH -> {
        int operands = operands(at);
        yield operands - at + 8 + 8 * positive(code.getInt(operands + 4));
      }
      case WIDE -> (code.get(at + 1) & 0xFF) == IINC ? 6 : 4;
      default -> LENGTHS[opcode];
    };
  }

  /** Operands of a switch are aligned to four bytes from the method's start. */
  private static int operands(int at) {
    return (at & ~3) + 4;
  }

  private static long positive(long entries) {
    if (entries < 0) {
      throw new MalformedClassException("switch has a negative number of cases: " + entries);
    }
    return entries;
  }
}
