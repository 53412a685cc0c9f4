package io.lightcone.tracer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the names in a table, in order of first use; -1 stands for none. */
final class Names {
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<String> texts = new ArrayList<>();

  int number(String text) {
    if (text == null) {
      return -1;
    }
    Integer known = numbers.get(text);
    if (known != null) {
      return known;
    }
    texts.add(text);
    numbers.put(text, texts.size() - 1);
    return texts.size() - 1;
  }

  int size() {
    return texts.size();
  }

  int known(String text) {
    return numbers.getOrDefault(text, -1);
  }

  String text(int number) {
    return number < 0 ? null : texts.get(number);
  }
}
