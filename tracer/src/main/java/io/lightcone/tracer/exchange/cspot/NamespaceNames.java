package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.recording.Description;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;

/** What an imported namespace is called, and its id. */
final class NamespaceNames {
  private static final int MAX_LENGTH = 100;

  private NamespaceNames() {}

  /**
   * The last part of the namespace's path on the machine where it ran, which the log's own name or
   * its events tell; else of where it lies now.
   */
  static String name(CspotLog log) {
    String name = legal(lastPart(log.header().filename(), 1));
    if (name.isEmpty()) {
      name = log.events().isEmpty() ? "" : legal(lastPart(log.events().get(0).namespace(), 0));
    }
    if (name.isEmpty()) {
      Path parent = log.file().toAbsolutePath().getParent();
      name = parent.getFileName() == null ? "" : legal(parent.getFileName().toString());
    }
    return Description.isName(name) ? name : "cspot";
  }

  private static String lastPart(String path, int fromEnd) {
    List<String> parts = List.of(path.split("/"));
    return parts.size() <= fromEnd ? "" : parts.get(parts.size() - 1 - fromEnd);
  }

  private static String legal(String text) {
    String legal = text.replaceAll("[^A-Za-z0-9._-]", "_").replaceFirst("^\\.+", "");
    return legal.substring(0, Math.min(legal.length(), MAX_LENGTH));
  }

  /**
   * The id: the same for the same log, another for a log of another machine with the same path,
   * whose oldest event was logged at another time.
   */
  static long id(CspotLog log) {
    ByteBuffer seed = ByteBuffer.allocate(24);
    seed.putLong(log.header().hostId());
    if (!log.events().isEmpty()) {
      CspotEvent oldest = log.events().get(0);
      seed.putLong(oldest.seqNo()).putDouble(oldest.timestamp());
    }
    MessageDigest digest = sha256();
    digest.update(seed.array());
    digest.update(log.header().filename().getBytes(StandardCharsets.UTF_8));
    return ByteBuffer.wrap(digest.digest()).getLong();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
