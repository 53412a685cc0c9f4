package io.lightcone.workbench.graph;

import io.lightcone.tracer.event.Payload;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The text of a payload that is one. */
final class PayloadText {
  /** Longer payloads stay in the journal, where the inspector finds them. */
  static final int LONGEST_BYTES = 512;

  private PayloadText() {}

  /** The text, or null if the payload is long or is not UTF-8 text. */
  static String of(Payload payload) {
    if (payload.size() > LONGEST_BYTES || hasControls(payload)) {
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
}
