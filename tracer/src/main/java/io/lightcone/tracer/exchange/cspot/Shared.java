package io.lightcone.tracer.exchange.cspot;

import java.util.HashMap;
import java.util.Map;

/** Keeps one copy of each text: a million events name the same few WooFs. */
final class Shared {
  private final Map<String, String> texts = new HashMap<>();

  String one(String text) {
    String known = texts.putIfAbsent(text, text);
    return known == null ? text : known;
  }
}
