package io.lightcone.runtime.bundle;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds the sources that lie beside a bundle. Without them a bundle is as good. */
final class Sources {
  private static final String SUFFIX = ".java";

  private Sources() {}

  /** {@code NAME-sources.jar}, or Maven's place for a jar in {@code target}. */
  static SortedMap<String, byte[]> besideJar(Path jar, Limits limits) {
    String name = jar.getFileName().toString().replaceFirst("\\.jar$", "") + "-sources.jar";
    Path sources = jar.resolveSibling(name);
    if (!Files.isRegularFile(sources)) {
      Path maven = jar.toAbsolutePath().resolveSibling("../src/main/java").normalize();
      return jar.toAbsolutePath().getParent().endsWith("target") && Files.isDirectory(maven)
          ? DirectoryReader.read(maven, SUFFIX, limits)
          : Collections.emptySortedMap();
    }
    SortedMap<String, byte[]> all =
        JarReader.read(Bundle.bytesOf(sources, limits), sources.toString(), limits);
    SortedMap<String, byte[]> java = new TreeMap<>(all);
    java.keySet().removeIf(entry -> !entry.endsWith(SUFFIX));
    return Collections.unmodifiableSortedMap(java);
  }

  /**
   * {@code sources} or {@code src} beside the classes, or Maven's place for {@code target/classes}.
   */
  static SortedMap<String, byte[]> besideDirectory(Path classes, Limits limits) {
    Path absolute = classes.toAbsolutePath().normalize();
    for (String place : List.of("../sources", "../src", "../../src/main/java")) {
      Path sources = absolute.resolve(place).normalize();
      if (Files.isDirectory(sources) && !absolute.startsWith(sources)) {
        return DirectoryReader.read(sources, SUFFIX, limits);
      }
    }
    return Collections.emptySortedMap();
  }
}
