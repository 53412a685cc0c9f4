package io.lightcone.tracer.recording;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * What {@code namespace.json} says.
 *
 * @param formatVersion version of the directory's layout, {@value #FORMAT} so far
 * @param id the namespace's random id
 * @param name its human name: letters, digits, {@code .}, {@code _}, {@code -}
 * @param created when it was made, ISO 8601 in UTC
 * @param durability {@code os}, {@code interval} or {@code each}
 * @param retention {@code all}: no segment is ever dropped
 */
public record Description(
    int formatVersion, long id, String name, String created, String durability, String retention) {

  /** The version this code writes and reads. */
  public static final int FORMAT = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** The JSON text of the file. */
  public byte[] toJson() {
    ObjectNode json = MAPPER.createObjectNode();
    json.put("formatVersion", formatVersion);
    json.put("id", "%016x".formatted(id));
    json.put("name", name);
    json.put("created", created);
    json.put("durability", durability);
    json.put("retention", retention);
    try {
      return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(json);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Reads the file.
   *
   * @param where the file's name, for messages
   * @throws RecordingException if it isn't a description this version understands
   */
  public static Description parse(byte[] json, String where) {
    JsonNode node = tree(json, where);
    int version = node.path("formatVersion").asInt(0);
    if (version != FORMAT) {
      throw new RecordingException(
          "unknown format version in %s: %s; this Lightcone reads %d"
              .formatted(where, node.path("formatVersion").asText("none"), FORMAT));
    }
    String name = node.path("name").asText("");
    if (!isName(name)) {
      throw new RecordingException("invalid namespace name in " + where + ": " + name);
    }
    return new Description(
        version,
        id(node.path("id").asText(""), where),
        name,
        node.path("created").asText(""),
        node.path("durability").asText("os"),
        node.path("retention").asText("all"));
  }

  private static JsonNode tree(byte[] json, String where) {
    try {
      return MAPPER.readTree(json);
    } catch (IOException e) {
      throw new RecordingException("not a namespace description: " + where, e);
    }
  }

  private static long id(String text, String where) {
    try {
      return Long.parseUnsignedLong(text, 16);
    } catch (NumberFormatException e) {
      throw new RecordingException("invalid namespace id in " + where + ": " + text, e);
    }
  }

  /** Whether a namespace may be called so: letters, digits, {@code .}, {@code _}, {@code -}. */
  public static boolean isName(String name) {
    return name.matches("[A-Za-z0-9._-]{1,128}") && !name.startsWith(".");
  }
}
