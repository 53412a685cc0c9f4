package io.lightcone.runtime.bundle;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Reads a jar out of memory. Layout: PKWARE APPNOTE 6.3.10, sections 4.3.7 and 4.3.16. */
final class JarReader {
  private static final int END_SIGNATURE = 0x06054b50;
  private static final int END_BYTES = 22;
  private static final int LONGEST_COMMENT = 0xFFFF;
  private static final int COUNT_AT = 10;

  private JarReader() {}

  static SortedMap<String, byte[]> read(byte[] jar, String origin, Limits limits) {
    Entries entries = new Entries(origin, limits);
    int declared = declaredEntries(jar, origin);
    int seen = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(jar))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        seen++;
        add(entries, entry, zip);
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new BundleException("bundle " + origin + ": corrupt jar: " + e.getMessage(), e);
    }
    if ((seen & 0xFFFF) != declared) {
      throw new BundleException(
          "bundle " + origin + ": corrupt jar: " + seen + " entries of " + declared);
    }
    return entries.all();
  }

  private static void add(Entries entries, ZipEntry entry, ZipInputStream zip) throws IOException {
    String name = entry.getName();
    if (entry.isDirectory()) {
      entries.checkName(name.substring(0, name.length() - 1));
    } else {
      byte[] bytes = zip.readNBytes(entries.room());
      entries.add(name, bytes);
    }
  }

  /** The central directory's own count: a jar cut off between entries reads as a shorter one. */
  private static int declaredEntries(byte[] jar, String origin) {
    ByteBuffer in = ByteBuffer.wrap(jar).order(ByteOrder.LITTLE_ENDIAN);
    int first = Math.max(0, jar.length - END_BYTES - LONGEST_COMMENT);
    for (int at = jar.length - END_BYTES; at >= first; at--) {
      if (in.getInt(at) == END_SIGNATURE) {
        return in.getShort(at + COUNT_AT) & 0xFFFF;
      }
    }
    throw new BundleException(
        "bundle " + origin + ": not a jar, or cut off: no directory in its bytes: " + jar.length);
  }
}
