package io.lightcone.workbench.inspector;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.explain.PayloadText;
import io.lightcone.workbench.parts.Units;

/**
 * A payload as it is shown.
 *
 * @param title what it is and how large
 * @param json its tree; null when it isn't JSON
 * @param payload its bytes; null when there is none
 */
record Value(String title, JsonNode json, Payload payload) {
  private static final int LONGEST_JSON = 1 << 20;
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** Nothing to show, with the reason. */
  static Value none(String reason) {
    return new Value(reason, null, null);
  }

  /** A payload of {@code what}. */
  static Value of(String what, Payload payload) {
    JsonNode json = parse(payload);
    String form = json != null ? "JSON" : payload.size() > LONGEST_JSON ? "long" : "bytes";
    return new Value(what + ", " + Units.bytes(payload.size()) + ", " + form, json, payload);
  }

  private static JsonNode parse(Payload payload) {
    String text = PayloadText.of(payload, LONGEST_JSON);
    if (text == null || text.isBlank()) {
      return null;
    }
    try {
      JsonNode node =
          MAPPER
              .reader()
              .with(com.fasterxml.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
              .readTree(text);
      return node.isContainerNode() ? node : null;
    } catch (JsonProcessingException e) {
      return null;
    }
  }
}
