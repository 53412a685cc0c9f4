package io.lightcone.tracer.event;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Immutable bytes of an element, an answer or a message. Equality is by content.
 *
 * <p>A payload may share a larger array with its neighbours in a frame; {@link #bytes()} copies.
 */
public final class Payload {

  /** No bytes at all. */
  public static final Payload EMPTY = new Payload(new byte[0], 0, 0);

  private final byte[] array;
  private final int offset;
  private final int length;

  private Payload(byte[] array, int offset, int length) {
    this.array = array;
    this.offset = offset;
    this.length = length;
  }

  /** A payload that owns a copy of {@code bytes}. */
  public static Payload copyOf(byte[] bytes) {
    return bytes.length == 0 ? EMPTY : new Payload(bytes.clone(), 0, bytes.length);
  }

  /**
   * A payload over part of an array that nobody changes any more.
   *
   * @throws IndexOutOfBoundsException if the range lies outside the array
   */
  public static Payload wrap(byte[] array, int offset, int length) {
    if (offset < 0 || length < 0 || offset > array.length - length) {
      throw new IndexOutOfBoundsException(
          "payload range " + offset + "+" + length + " outside " + array.length + " bytes");
    }
    return length == 0 ? EMPTY : new Payload(array, offset, length);
  }

  /** A payload over the whole of an array that nobody changes any more. */
  public static Payload wrap(byte[] array) {
    return wrap(array, 0, array.length);
  }

  /** The text's UTF-8 bytes. */
  public static Payload ofText(String text) {
    return wrap(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Number of bytes. */
  public int size() {
    return length;
  }

  /** A fresh copy of the bytes. */
  public byte[] bytes() {
    return Arrays.copyOfRange(array, offset, offset + length);
  }

  /** The byte at {@code index}, from 0. */
  public byte at(int index) {
    if (index < 0 || index >= length) {
      throw new IndexOutOfBoundsException("payload byte " + index + " of " + length);
    }
    return array[offset + index];
  }

  /** Copies the bytes to {@code target} from {@code position} on. */
  public void copyTo(byte[] target, int position) {
    System.arraycopy(array, offset, target, position, length);
  }

  /** The bytes decoded as UTF-8; malformed input becomes replacement characters. */
  public String text() {
    return new String(array, offset, length, StandardCharsets.UTF_8);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Payload p
        && Arrays.equals(array, offset, offset + length, p.array, p.offset, p.offset + p.length);
  }

  @Override
  public int hashCode() {
    int hash = 1;
    for (int i = offset; i < offset + length; i++) {
      hash = 31 * hash + array[i];
    }
    return hash;
  }

  @Override
  public String toString() {
    return "Payload[" + length + " B]";
  }
}
