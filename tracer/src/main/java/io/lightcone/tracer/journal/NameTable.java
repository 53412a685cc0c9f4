package io.lightcone.tracer.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The journal's dictionary: names that recur are written once and numbered in order of first use. A
 * name's text travels inside the event that uses it first; each checkpoint repeats the whole table,
 * so a segment can be read by itself.
 */
final class NameTable {
  private static final int NULL = 0;
  private static final int NEW = 1;
  private static final int FIRST = 2;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  List<String> names() {
    return names;
  }

  void reset(List<String> content) {
    names.clear();
    numbers.clear();
    content.forEach(this::add);
  }

  private void add(String name) {
    numbers.put(name, names.size());
    names.add(name);
  }

  /** Forgets the names from number {@code size} on, whose frame was not stored. */
  void truncate(int size) {
    while (names.size() > size) {
      numbers.remove(names.remove(names.size() - 1));
    }
  }

  void write(ByteWriter out, String name) {
    if (name == null) {
      out.varint(NULL);
      return;
    }
    Integer number = numbers.get(name);
    if (number != null) {
      out.varint(number + (long) FIRST);
      return;
    }
    out.varint(NEW);
    out.varint(names.size());
    out.text(name);
    add(name);
  }

  String read(ByteReader in) {
    long mark = in.varint();
    if (mark == NULL) {
      return null;
    }
    if (mark == NEW) {
      return define(in.varint(), in.text());
    }
    long number = mark - FIRST;
    // a number without a name: its definition was in a frame that is lost
    return number >= 0 && number < names.size() ? names.get((int) number) : "?" + number;
  }

  private String define(long number, String name) {
    if (name == null || number < 0 || number > 1 << 24) {
      throw new JournalException("name without text or with an absurd number: " + number);
    }
    while (names.size() <= number) {
      names.add("?" + names.size());
    }
    names.set((int) number, name);
    numbers.put(name, (int) number);
    return name;
  }
}
