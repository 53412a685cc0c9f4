package io.lightcone.replay.divergence;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;

/** Compares two payloads as JSON trees. */
public final class JsonDiff {
  private static final int MOST = 100;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private JsonDiff() {}

  /** Where the two texts differ, at most 100 places; nothing if one of them is not JSON. */
  public static List<Difference> of(String recorded, String now) {
    List<Difference> differences = new ArrayList<>();
    try {
      compare("", MAPPER.readTree(recorded), MAPPER.readTree(now), differences);
    } catch (JsonProcessingException e) {
      return List.of();
    }
    return differences;
  }

  private static void compare(String path, JsonNode recorded, JsonNode now, List<Difference> into) {
    if (into.size() >= MOST || recorded.equals(now)) {
      return;
    }
    if (recorded.isObject() && now.isObject()) {
      TreeSet<String> names = new TreeSet<>();
      addNames(recorded, names);
      addNames(now, names);
      for (String name : names) {
        String below = path + "/" + name.replace("~", "~0").replace("/", "~1");
        compare(below, recorded.path(name), now.path(name), into);
      }
    } else if (recorded.isArray() && now.isArray()) {
      for (int i = 0; i < Math.max(recorded.size(), now.size()); i++) {
        compare(path + "/" + i, recorded.path(i), now.path(i), into);
      }
    } else {
      into.add(new Difference(path, text(recorded), text(now)));
    }
  }

  private static void addNames(JsonNode node, TreeSet<String> names) {
    for (Iterator<String> i = node.fieldNames(); i.hasNext(); ) {
      names.add(i.next());
    }
  }

  private static String text(JsonNode node) {
    return node.isMissingNode() ? null : node.toString();
  }
}
