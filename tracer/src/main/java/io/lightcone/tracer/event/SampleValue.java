package io.lightcone.tracer.event;

/** A value that came from outside the record. */
public sealed interface SampleValue {

  /**
   * A number: nanoseconds or random bits.
   *
   * @param value the number
   */
  record OfNumber(long value) implements SampleValue {}

  /**
   * A text, such as a property.
   *
   * @param value the text, or null when there was none
   */
  record OfText(String value) implements SampleValue {}

  /** A number as a value. */
  static SampleValue of(long value) {
    return new OfNumber(value);
  }

  /** A text, or null, as a value. */
  static SampleValue of(String value) {
    return new OfText(value);
  }
}
