package io.lightcone.runtime.bundle;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.SortedMap;

/**
 * Names a bundle by its content: SHA-256 over, for each entry in the order of {@code
 * String.compareTo}, the length of the name (4 bytes, big-endian), the name in UTF-8, the length of
 * the content (8 bytes) and the content.
 */
final class BundleDigest {
  private BundleDigest() {}

  static String of(SortedMap<String, byte[]> entries) {
    MessageDigest digest = sha256();
    entries.forEach(
        (name, bytes) -> {
          byte[] utf8 = name.getBytes(StandardCharsets.UTF_8);
          digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(utf8.length).array());
          digest.update(utf8);
          digest.update(ByteBuffer.allocate(Long.BYTES).putLong(bytes.length).array());
          digest.update(bytes);
        });
    return HexFormat.of().formatHex(digest.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e); // every Java platform has it
    }
  }
}
