package io.lightcone.tracer.event;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Copies whose iteration order doesn't vary from one JVM to the next. */
final class Ordered {
  private Ordered() {}

  static Map<String, String> map(Map<String, String> source) {
    return Collections.unmodifiableMap(new TreeMap<>(source));
  }
}
