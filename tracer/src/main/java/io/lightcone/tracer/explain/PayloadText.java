package io.lightcone.tracer.explain;

import io.lightcone.tracer.event.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Payloads as people read them. */
public final class PayloadText {
  private static final int HEX_BYTES = 16;
  private static final int MOST_BYTES_PER_CHAR = 4;

  private PayloadText() {}

  /**
   * The text of a payload that is one.
   *
   * @param longest bytes; longer payloads give null
   * @return null if the payload is too long, not UTF-8, or has control characters
   */
  public static String of(Payload payload, int longest) {
    if (payload.size() > longest || hasControls(payload)) {
      return null;
    }
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(payload.bytes()))
          .toString();
    } catch (CharacterCodingException e) {
      return null;
    }
  }

  private static boolean hasControls(Payload payload) {
    for (int i = 0; i < payload.size(); i++) {
      int octet = payload.at(i);
      if (octet >= 0 && octet < ' ' && octet != '\n' && octet != '\r' && octet != '\t') {
        return true;
      }
    }
    return false;
  }

  /** One line: the text, cut after {@code chars} characters, or the first bytes in hex. */
  public static String preview(Payload payload, int chars) {
    int bytes = Math.min(payload.size(), chars * MOST_BYTES_PER_CHAR);
    String text = of(payload, Math.max(bytes, payload.size() > 1 << 16 ? 0 : payload.size()));
    if (text == null) {
      return hex(payload);
    }
    String line = text.replace('\n', ' ').replace('\r', ' ').replace('\t', ' ');
    return line.length() <= chars ? line : line.substring(0, chars) + "...";
  }

  private static String hex(Payload payload) {
    StringBuilder line = new StringBuilder();
    line.append(payload.size()).append(payload.size() == 1 ? " byte:" : " bytes:");
    for (int i = 0; i < Math.min(HEX_BYTES, payload.size()); i++) {
      line.append(" %02x".formatted(payload.at(i) & 0xff));
    }
    return line.append(payload.size() > HEX_BYTES ? " ..." : "").toString();
  }
}
