package io.lightcone.runtime.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Classes and resources of handlers, held in memory and named by their content: a jar and a
 * directory with the same files are the same bundle. The manifest and Maven's descriptors are not
 * part of it. Immutable; a bundle of more than 512 MiB, or with a file of more than 64, is refused.
 */
public final class Bundle {
  private final SortedMap<String, byte[]> entries;
  private final SortedMap<String, byte[]> sources;
  private final SortedMap<String, String> handlers;
  private final String digest;

  private Bundle(SortedMap<String, byte[]> all, SortedMap<String, byte[]> sources, String origin) {
    SortedMap<String, byte[]> kept = new TreeMap<>(all);
    kept.keySet().removeIf(Bundle::isPackaging);
    this.entries = Collections.unmodifiableSortedMap(kept);
    this.sources = sources;
    this.digest = BundleDigest.of(entries);
    this.handlers = new HandlerIndex(this, origin).handlers();
  }

  private static boolean isPackaging(String name) {
    return name.equals("META-INF/MANIFEST.MF") || name.startsWith("META-INF/maven/");
  }

  /**
   * Reads a jar or a directory of classes, and the sources beside it: {@code NAME-sources.jar} by a
   * jar; {@code sources} or {@code src} by a directory; Maven's {@code src/main/java} by either.
   *
   * @throws BundleException if it is damaged, too large, has unsafe names in it, or declares
   *     handlers that can't be run
   */
  public static Bundle of(Path path) {
    return of(path, Limits.DEFAULT);
  }

  static Bundle of(Path path, Limits limits) {
    if (Files.isDirectory(path)) {
      return new Bundle(
          DirectoryReader.read(path, "", limits),
          Sources.besideDirectory(path, limits),
          path.toString());
    }
    return new Bundle(
        JarReader.read(bytesOf(path, limits), path.toString(), limits),
        Sources.besideJar(path, limits),
        path.toString());
  }

  /**
   * As {@link #of(Path)}, but only what lies in some packages, exactly: for a jar that holds
   * several applications.
   *
   * @param packages names such as {@code com.acme.frost}
   */
  public static Bundle of(Path path, Collection<String> packages) {
    Limits limits = Limits.DEFAULT;
    boolean directory = Files.isDirectory(path);
    SortedMap<String, byte[]> all =
        directory
            ? DirectoryReader.read(path, "", limits)
            : JarReader.read(bytesOf(path, limits), path.toString(), limits);
    SortedMap<String, byte[]> sources =
        directory ? Sources.besideDirectory(path, limits) : Sources.besideJar(path, limits);
    return new Bundle(in(packages, all), in(packages, sources), path.toString());
  }

  private static SortedMap<String, byte[]> in(
      Collection<String> packages, SortedMap<String, byte[]> entries) {
    SortedMap<String, byte[]> kept = new TreeMap<>(entries);
    kept.keySet().removeIf(name -> !packages.contains(packageOf(name)));
    return Collections.unmodifiableSortedMap(kept);
  }

  private static String packageOf(String entry) {
    int slash = entry.lastIndexOf('/');
    return slash < 0 ? "" : entry.substring(0, slash).replace('/', '.');
  }

  /**
   * Reads a jar out of memory; it has no sources.
   *
   * @throws BundleException as {@link #of(Path)} does
   */
  public static Bundle of(byte[] jar) {
    return of(jar, Limits.DEFAULT);
  }

  static Bundle of(byte[] jar, Limits limits) {
    return new Bundle(
        JarReader.read(jar, "in memory", limits), Collections.emptySortedMap(), "in memory");
  }

  static byte[] bytesOf(Path file, Limits limits) {
    long most = Math.min(limits.totalBytes(), Integer.MAX_VALUE - 16);
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw new BundleException("bundle " + file + ": larger than " + most + " bytes");
      }
      return bytes;
    } catch (IOException e) {
      throw new BundleException("bundle can't be read: " + file + ": " + e, e);
    }
  }

  /** SHA-256 of the content, 64 hexadecimal digits in lower case. */
  public String digest() {
    return digest;
  }

  /** Binary names of the classes, sorted. */
  public List<String> classNames() {
    return entries.keySet().stream()
        .filter(name -> name.endsWith(".class"))
        .filter(name -> !name.startsWith("META-INF/") && !name.endsWith("module-info.class"))
        .map(name -> name.substring(0, name.length() - ".class".length()).replace('/', '.'))
        .collect(Collectors.toUnmodifiableList());
  }

  /** Binary names of the handlers' classes by the names that puts use, sorted. */
  public SortedMap<String, String> handlers() {
    return handlers;
  }

  /** A copy of a file in the bundle, such as {@code com/acme/table.json}, or null. */
  public byte[] resource(String name) {
    byte[] bytes = entries.get(name);
    return bytes == null ? null : bytes.clone();
  }

  /** The bundle's own array; not to be altered. */
  byte[] shared(String name) {
    return entries.get(name);
  }

  /** The sources found beside the bundle, by names such as {@code com/acme/FrostAlarm.java}. */
  public SortedMap<String, byte[]> sources() {
    return sources;
  }

  /**
   * Writes the content as a jar: the same bytes for the same digest, everywhere.
   *
   * @throws BundleException if it can't be written
   */
  public void writeTo(Path jar) {
    JarWriter.write(entries, jar);
  }

  /**
   * Writes the sources as a jar, to be found again if it is named {@code NAME-sources.jar} beside
   * {@code NAME.jar}.
   *
   * @throws BundleException if it can't be written
   */
  public void writeSourcesTo(Path jar) {
    JarWriter.write(sources, jar);
  }

  /** The content as the bytes of a jar, as {@link #writeTo} writes it. */
  public byte[] jarBytes() {
    return JarWriter.bytes(entries);
  }

  /** The sources as the bytes of a jar. */
  public byte[] sourcesJarBytes() {
    return JarWriter.bytes(sources);
  }

  @Override
  public String toString() {
    return "bundle " + digest.substring(0, 12) + " " + handlers.keySet();
  }
}
