package io.lightcone.tracer.index;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Numbers for the names in a table, in order of first use; -1 stands for none. */
final class Names {
  private final Map<String, Integer> numbers;
  private final List<String> texts;
  private Names snapshot;

  Names() {
    this(new HashMap<>(), new ArrayList<>());
  }

  private Names(Map<String, Integer> numbers, List<String> texts) {
    this.numbers = numbers;
    this.texts = texts;
  }

  /** The names as they are now; the same one as long as none is added. */
  Names snapshot() {
    if (snapshot == null || snapshot.size() != size()) {
      snapshot = new Names(new HashMap<>(numbers), new ArrayList<>(texts));
    }
    return snapshot;
  }

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
