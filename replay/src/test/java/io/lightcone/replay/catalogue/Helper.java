package io.lightcone.replay.catalogue;

import java.time.Instant;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.DoubleUnaryOperator;

/** What entries call, as a library of their bundle. */
final class Helper {
  private Helper() {}

  record Pair(Object first, int second) {}

  static final class Plain {}

  static Instant now() {
    return Instant.now();
  }

  static UUID id() {
    return UUID.randomUUID();
  }

  static Set<String> letters() {
    return Set.of("a", "b", "c", "d", "e", "f", "g");
  }

  static String price(double amount) {
    return String.format("%.2f", amount);
  }

  static String identityText(Object object) {
    return Objects.requireNonNull(object).toString();
  }

  static long bits(DoubleUnaryOperator function) {
    long bits = 0;
    for (int i = 1; i < 20_000; i++) {
      bits = 31 * bits + Double.doubleToRawLongBits(function.applyAsDouble(i * 0.137));
    }
    return bits;
  }
}
