package io.lightcone.runtime.network.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;

/**
 * One message of the local protocol. On the wire, big-endian: {@code u32} bytes that follow, {@code
 * u8} version, {@code u32} bytes of the head, the head (a JSON object, UTF-8), the payload.
 *
 * @param head what is asked or answered
 * @param payload bytes that go with it, maybe none
 */
record Message(ObjectNode head, byte[] payload) {
  static final int VERSION = 1;

  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int FIXED = 5;
  private static final int MOST_HEAD = 1 << 20;
  private static final int MOST_BYTES = 96 << 20;
  private static final byte[] NONE = new byte[0];

  static Message of(ObjectNode head) {
    return new Message(head, NONE);
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  void write(DataOutputStream out) throws IOException {
    byte[] text = MAPPER.writeValueAsBytes(head);
    out.writeInt(FIXED + text.length + payload.length);
    out.writeByte(VERSION);
    out.writeInt(text.length);
    out.write(text);
    out.write(payload);
    out.flush();
  }

  /**
   * Reads one.
   *
   * @return null at the end of the connection
   * @throws LocalException if it is none of ours
   */
  static Message read(DataInputStream in) throws IOException {
    int first = in.read();
    if (first < 0) {
      return null;
    }
    int length = first << 24 | in.readUnsignedByte() << 16 | in.readUnsignedShort();
    if (length < FIXED || length > MOST_BYTES) {
      throw new LocalException("not a message, its length is absurd: " + (length & 0xffffffffL));
    }
    int version = in.readUnsignedByte();
    if (version != VERSION) {
      throw new LocalException(
          "the other side speaks another version of the protocol, not " + VERSION + ": " + version);
    }
    int headLength = in.readInt();
    if (headLength < 0 || headLength > Math.min(MOST_HEAD, length - FIXED)) {
      throw new LocalException("not a message, its head's length is absurd: " + headLength);
    }
    return new Message(parsed(whole(in, headLength)), whole(in, length - FIXED - headLength));
  }

  private static byte[] whole(DataInputStream in, int length) throws IOException {
    // grows as bytes arrive: a length alone takes no memory
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new EOFException("the connection ended within a message");
    }
    return bytes;
  }

  private static ObjectNode parsed(byte[] text) throws IOException {
    try {
      JsonNode head = MAPPER.readTree(text);
      if (head instanceof ObjectNode object) {
        return object;
      }
    } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
      throw new LocalException("not a message, its head is no JSON: " + e.getOriginalMessage(), e);
    }
    throw new LocalException("not a message, its head is no JSON object");
  }

  String text(String field) {
    JsonNode value = head.get(field);
    return value == null || value.isNull() ? null : value.asText();
  }

  String needed(String field) {
    String text = text(field);
    if (text == null) {
      throw new LocalException("message lacks a field: " + field);
    }
    return text;
  }

  long number(String field) {
    JsonNode value = head.get(field);
    if (value == null || !value.canConvertToLong()) {
      throw new LocalException("message lacks a number: " + field);
    }
    return value.asLong();
  }
}
