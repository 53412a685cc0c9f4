package io.lightcone.replay.minimize;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Smaller payloads of the same structure: a JSON field or an element of an array less. */
final class PayloadReductions {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private PayloadReductions() {}

  /** Each with one part less, in document order; none where the payload isn't a JSON tree. */
  static List<Payload> of(Payload payload) {
    List<Payload> smaller = new ArrayList<>();
    try {
      JsonNode tree = MAPPER.readTree(payload.bytes());
      if (tree != null) {
        reduce(tree, tree, smaller);
      }
    } catch (IOException e) {
      return List.of();
    }
    return smaller;
  }

  private static void reduce(JsonNode root, JsonNode node, List<Payload> into)
      throws JsonProcessingException {
    if (node instanceof ObjectNode object) {
      List<String> names = new ArrayList<>();
      object.fieldNames().forEachRemaining(names::add);
      ObjectNode whole = object.deepCopy();
      for (String name : names) {
        object.remove(name);
        into.add(Payload.wrap(MAPPER.writeValueAsBytes(root)));
        object.removeAll();
        object.setAll(whole);
      }
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        JsonNode element = array.remove(i);
        into.add(Payload.wrap(MAPPER.writeValueAsBytes(root)));
        array.insert(i, element);
      }
    }
    for (JsonNode below : node) {
      reduce(root, below, into);
    }
  }
}
