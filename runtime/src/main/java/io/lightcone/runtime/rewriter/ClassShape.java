package io.lightcone.runtime.rewriter;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Checks the lengths in a class file before it is parsed: damage must be one clear error, and no
 * length in it may make anything larger than the file itself. Layout: JVMS 17, section 4.
 */
final class ClassShape {
  private static final int MAGIC = 0xCAFEBABE;
  private static final byte[] CODE = "Code".getBytes(StandardCharsets.US_ASCII);

  private final ByteBuffer in;
  private boolean[] namesCode;

  private ClassShape(byte[] classFile) {
    in = ByteBuffer.wrap(classFile);
  }

  /**
   * Checks a class file.
   *
   * @throws MalformedClassException if it is not one, or a length in it is impossible
   */
  static void check(byte[] classFile) {
    try {
      new ClassShape(classFile).check();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new MalformedClassException(
          "class file is damaged: a length in it leads beyond its end at byte " + classFile.length,
          e);
    }
  }

  private void check() {
    if (in.remaining() < 10 || in.getInt() != MAGIC) {
      throw new MalformedClassException(
          "not a class file: no magic number in " + in.limit() + " bytes");
    }
    in.getInt(); // versions
    constants();
    skip(6); // access, this, super
    skip(2 * u2());
    members();
    members();
    attributes();
    if (in.hasRemaining()) {
      throw new MalformedClassException("class file has bytes after its end: " + in.remaining());
    }
  }

  private int u2() {
    return in.getShort() & 0xFFFF;
  }

  private void skip(long bytes) {
    if (bytes < 0 || bytes > in.remaining()) {
      throw new BufferUnderflowException();
    }
    in.position(in.position() + (int) bytes);
  }

  private void constants() {
    int count = u2();
    namesCode = new boolean[Math.max(count, 1)];
    for (int i = 1; i < count; i++) {
      int tag = in.get();
      switch (tag) {
        case 1 -> text(i);
        case 3, 4, 9, 10, 11, 12, 17, 18 -> skip(4);
        case 5, 6 -> {
          skip(8);
          i++; // takes two places
        }
        case 7, 8, 16, 19, 20 -> skip(2);
        case 15 -> skip(3);
        default -> throw new MalformedClassException("unknown tag in the constant pool: " + tag);
      }
    }
  }

  private void text(int index) {
    int length = u2();
    int start = in.position();
    skip(length);
    namesCode[index] = Arrays.equals(in.array(), start, in.position(), CODE, 0, CODE.length);
  }

  private void members() {
    int count = u2();
    for (int i = 0; i < count; i++) {
      skip(6);
      attributes();
    }
  }

  private void attributes() {
    int count = u2();
    for (int i = 0; i < count; i++) {
      int name = u2();
      long length = in.getInt() & 0xFFFFFFFFL;
      int start = in.position();
      skip(length);
      if (namesCode[name]) {
        int end = in.position();
        in.position(start);
        code();
        if (in.position() != end) {
          throw new MalformedClassException("code attribute has another length: " + length);
        }
      }
    }
  }

  private void code() {
    skip(4); // stack and locals
    int length = in.getInt();
    int start = in.position();
    skip(length);
    CodeShape.check(in.array(), start, length);
    skip(8 * u2()); // exception table
    attributes();
  }

  /** Whether the bytes of an ASCII text are anywhere in a class file. */
  static boolean mentions(byte[] classFile, byte[] text) {
    for (int i = 0; i <= classFile.length - text.length; i++) {
      if (classFile[i] == text[0]
          && Arrays.equals(classFile, i, i + text.length, text, 0, text.length)) {
        return true;
      }
    }
    return false;
  }
}
