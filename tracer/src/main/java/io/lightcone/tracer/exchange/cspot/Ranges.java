package io.lightcone.tracer.exchange.cspot;

import java.util.ArrayList;
import java.util.List;

/** Numbers told as ranges, in sentences of bounded length: {@code 1-9, 12, 15-20}. */
final class Ranges {
  private static final int PER_TEXT = 100;

  private Ranges() {}

  /** Some of the numbers. */
  record Part(long count, String text) {}

  /** All the numbers, ascending and each once, in as few parts as need be. */
  static List<Part> of(long[] ascending) {
    List<Part> parts = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    long count = 0;
    int ranges = 0;
    for (int i = 0; i < ascending.length; i++) {
      int from = i;
      while (i + 1 < ascending.length && ascending[i + 1] == ascending[i] + 1) {
        i++;
      }
      text.append(ranges == 0 ? "" : ", ").append(ascending[from]);
      text.append(i > from ? "-" + ascending[i] : "");
      count += i - from + 1;
      if (++ranges == PER_TEXT || i + 1 == ascending.length) {
        parts.add(new Part(count, text.toString()));
        text.setLength(0);
        count = 0;
        ranges = 0;
      }
    }
    return parts;
  }
}
