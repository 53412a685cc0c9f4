package io.lightcone.tracer.journal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The journal's dictionary: names that recur are written once and numbered in order of first use.
 * New names stand at the head of the frame that uses them first; each checkpoint repeats the whole
 * table, so a segment can be read by itself. What is too long, or too much, for the table is
 * written out each time.
 *
 * <p>A number whose name was in a frame that is lost reads as {@code ?number}, and is never given
 * to another name.
 */
final class NameTable {
  /** Most names a table has. */
  static final int MOST = 1 << 16;

  /** Longest name, in characters, that gets a number. */
  static final int LONGEST = 256;

  private static final int NULL = 0;
  private static final int TEXT = 1;
  private static final int FIRST = 2;

  private final List<String> names = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  int size() {
    return names.size();
  }

  /** All names by number. */
  List<String> names() {
    List<String> all = new ArrayList<>(names.size());
    for (int i = 0; i < names.size(); i++) {
      all.add(nameOf(i));
    }
    return all;
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

  /** Learns the names it doesn't know from a later table of the same journal. */
  void complete(List<String> later) {
    for (int i = 0; i < later.size(); i++) {
      if (i >= names.size() || names.get(i) == null) {
        define(i, later.get(i));
      }
    }
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
    } else if (names.size() < MOST && name.length() <= LONGEST) {
      out.varint(names.size() + (long) FIRST);
      add(name);
    } else {
      out.varint(TEXT);
      out.text(name);
    }
  }

  /** Writes the names from number {@code from} on, as the head of a frame has them. */
  void writeNew(ByteWriter out, int from) {
    out.varint(names.size() - (long) from);
    out.varint(from);
    for (int i = from; i < names.size(); i++) {
      out.text(names.get(i));
    }
  }

  String read(ByteReader in) {
    long mark = in.varint();
    if (mark == NULL) {
      return null;
    }
    if (mark == TEXT) {
      return in.textOf("name");
    }
    int number = checked(mark - FIRST);
    reach(number);
    return nameOf(number);
  }

  /** Reads the new names at the head of a frame. */
  void readNew(ByteReader in) {
    int count = in.count();
    if (count == 0) {
      return;
    }
    int first = checked(in.varint());
    for (int i = 0; i < count; i++) {
      define(checked(first + (long) i), in.textOf("name"));
    }
  }

  private static int checked(long number) {
    if (number < 0 || number >= MOST) {
      throw new JournalException("absurd number of a name: " + number);
    }
    return (int) number;
  }

  private void reach(int number) {
    while (names.size() <= number) {
      names.add(null);
    }
  }

  private void define(int number, String name) {
    reach(number);
    names.set(number, name);
    numbers.put(name, number);
  }

  private String nameOf(int number) {
    String name = names.get(number);
    return name == null ? "?" + number : name;
  }
}
