package io.lightcone.workbench.ingest;

import io.lightcone.tracer.index.EventTable;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Names the graph of a recording: the same events give the same key, others another. */
final class GraphKey {
  /** To be raised whenever the graph's schema changes. */
  static final int SCHEMA = 1;

  private static final int HEX_DIGITS = 32;

  private GraphKey() {}

  static String of(EventTable table) {
    MessageDigest digest = sha256();
    number(digest, SCHEMA);
    for (int i = 0; i < table.namespaceCount(); i++) {
      number(digest, table.namespace(i).id());
      digest.update(table.namespace(i).name().getBytes(StandardCharsets.UTF_8));
      int count = table.events(i);
      number(digest, count);
      if (count > 0) {
        int last = table.eventAt(i, count - 1);
        number(digest, table.seq(last));
        number(digest, table.wallMicros(last));
        number(digest, table.event(last).id().incarnation());
      }
    }
    return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
  }

  private static void number(MessageDigest digest, long value) {
    digest.update(ByteBuffer.allocate(Long.BYTES).putLong(0, value));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
