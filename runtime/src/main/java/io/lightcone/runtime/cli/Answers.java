package io.lightcone.runtime.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** How the commands of this package print. */
final class Answers {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  private Answers() {}

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  static void print(PrintWriter out, ObjectNode json) {
    try {
      out.println(MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(json));
      out.flush();
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The bytes as text, or null if they are none. */
  static String text(byte[] payload) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(payload)).toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  /** Puts the payload into an answer: {@code json} if it is that, else {@code text} or base64. */
  static void addPayload(ObjectNode json, byte[] payload) {
    json.put("bytes", payload.length);
    String text = text(payload);
    if (text == null) {
      json.put("base64", Base64.getEncoder().encodeToString(payload));
      return;
    }
    try {
      json.set("json", MAPPER.readTree(text.isBlank() ? "null" : text));
    } catch (JsonProcessingException e) {
      json.put("text", text);
    }
  }
}
