package io.lightcone.tracer.format;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What {@code tracer/README.md} says: the tables of fields, and the example. */
final class Specification {
  /**
   * A field.
   *
   * @param name its name, empty for the only field of a list's item
   * @param kind its encoding
   * @param options values of an enumeration
   * @param items fields of a list's item
   */
  record Field(String name, String kind, List<String> options, List<Field> items) {}

  /** An event type. */
  record Type(String name, List<Field> fields) {}

  final Map<Integer, Type> types = new TreeMap<>();
  final byte[] example;

  Specification() throws IOException {
    String page = Files.readString(Path.of("README.md"));
    for (String line : block(page, "fields").lines().toList()) {
      String[] parts = line.split("[ :]+", 3);
      types.put(Integer.parseInt(parts[0]), new Type(parts[1], fields(parts[2])));
    }
    example = HexFormat.of().parseHex(block(page, "hex").replaceAll("#.*|\\s", ""));
  }

  private static String block(String page, String language) {
    int from = page.indexOf("```" + language + "\n") + language.length() + 4;
    return page.substring(from, page.indexOf("\n```", from)).replaceAll("(?m)#.*$", "");
  }

  private static List<Field> fields(String text) {
    List<Field> fields = new ArrayList<>();
    for (String part : split(text)) {
      int bracket = part.indexOf('(');
      String head = bracket < 0 ? part : part.substring(0, bracket);
      String inside = bracket < 0 ? "" : part.substring(bracket + 1, part.length() - 1);
      int space = head.indexOf(' ');
      String name = space < 0 ? "" : head.substring(0, space);
      String kind = head.substring(space + 1);
      boolean list = kind.equals("list");
      fields.add(
          new Field(
              name,
              kind,
              list ? List.of() : List.of(inside.split(" ")),
              list ? fields(inside) : List.of()));
    }
    return fields;
  }

  /** Splits at semicolons outside brackets. */
  private static List<String> split(String text) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ';' && depth == 0) {
        parts.add(text.substring(from, i).trim());
        from = i + 1;
      }
    }
    parts.add(text.substring(from).trim());
    return parts;
  }
}
