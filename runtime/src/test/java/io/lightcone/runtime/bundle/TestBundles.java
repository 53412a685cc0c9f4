package io.lightcone.runtime.bundle;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Bundles made of the classes in the test package {@code subject}. */
final class TestBundles {
  static final String SUBJECT = "io.lightcone.runtime.bundle.subject.";

  private TestBundles() {}

  private static byte[] classFile(String name) {
    String file = name.replace('.', '/') + ".class";
    try (InputStream in = TestBundles.class.getClassLoader().getResourceAsStream(file)) {
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Path directory(Path directory, String... classNames) {
    try {
      for (String name : classNames) {
        Path file = directory.resolve(name.replace('.', '/') + ".class");
        Files.createDirectories(file.getParent());
        Files.write(file, classFile(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return directory;
  }

  /** The alarm and one more. */
  static Bundle with(String other) {
    Map<String, byte[]> entries = new TreeMap<>();
    for (String name : new String[] {SUBJECT + "FrostAlarm", SUBJECT + other}) {
      entries.put(name.replace('.', '/') + ".class", classFile(name));
    }
    return Bundle.of(jar(entries));
  }

  static byte[] jar(Map<String, byte[]> entries) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> entry : new TreeMap<>(entries).entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
