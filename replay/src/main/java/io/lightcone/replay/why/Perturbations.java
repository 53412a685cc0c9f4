package io.lightcone.replay.why;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Payloads with another value in one place. */
final class Perturbations {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private Perturbations() {}

  /**
   * For each value of a JSON tree, by its pointer in document order, some payloads that differ from
   * it there alone; none where the payload isn't JSON.
   */
  static Map<String, List<Payload>> of(Payload payload) {
    Map<String, List<Payload>> found = new LinkedHashMap<>();
    try {
      JsonNode root = MAPPER.readTree(payload.bytes());
      if (root != null) {
        JsonNode[] whole = {root};
        walk("", root, other -> whole[0] = other, whole, found);
      }
    } catch (IOException e) {
      return Map.of();
    }
    return found;
  }

  private static void walk(
      String path,
      JsonNode node,
      Consumer<JsonNode> replace,
      JsonNode[] whole,
      Map<String, List<Payload>> found)
      throws JsonProcessingException {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      for (String name : names) {
        String below = path + "/" + name.replace("~", "~0").replace("/", "~1");
        walk(below, object.get(name), other -> object.set(name, other), whole, found);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        int at = i;
        walk(path + "/" + i, array.get(i), other -> array.set(at, other), whole, found);
      }
    } else {
      List<Payload> others = new ArrayList<>();
      for (JsonNode other : others(node)) {
        replace.accept(other);
        others.add(Payload.wrap(MAPPER.writeValueAsBytes(whole[0])));
      }
      replace.accept(node);
      found.put(path, others);
    }
  }

  /** Near and far, on both sides. */
  private static List<JsonNode> others(JsonNode node) {
    if (node.isIntegralNumber()) {
      long value = node.asLong();
      return List.of(
          NODES.numberNode(value + 1), NODES.numberNode(value - 1), NODES.numberNode(-value - 100));
    }
    if (node.isNumber()) {
      double value = node.asDouble();
      return List.of(
          NODES.numberNode(value + 1),
          NODES.numberNode(value - 1),
          NODES.numberNode(value - 100),
          NODES.numberNode(value + 100));
    }
    if (node.isBoolean()) {
      return List.of(NODES.booleanNode(!node.asBoolean()));
    }
    if (node.isTextual()) {
      return List.of(NODES.textNode(node.asText() + "x"), NODES.nullNode());
    }
    return List.of(NODES.numberNode(1));
  }
}
