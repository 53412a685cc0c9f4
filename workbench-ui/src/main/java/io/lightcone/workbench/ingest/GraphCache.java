package io.lightcone.workbench.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The graphs of recordings seen before, in one directory. Several processes may use it: a graph is
 * held by one of them, and another that wants the same gets a temporary one of its own.
 */
public final class GraphCache {
  /** System property that names Lightcone's cache directory. */
  public static final String PROPERTY = "lightcone.cache.dir";

  private static final int KEPT = 6;
  private static final String TEMPORARY = "temporary-";

  private final Path root;

  /** A cache in {@code root}, which is made when it is needed. */
  public GraphCache(Path root) {
    this.root = root;
  }

  /** The cache of the user who runs this process; {@value #PROPERTY} names another place. */
  public static GraphCache ofUser() {
    String given = System.getProperty(PROPERTY, "");
    Path directory =
        given.isEmpty()
            ? directoryOfUser(System.getenv(), Path.of(System.getProperty("user.home")))
            : Path.of(given);
    return new GraphCache(directory.resolve("graphs"));
  }

  /** Lightcone's directory in the user's cache: below {@code XDG_CACHE_HOME} or {@code .cache}. */
  public static Path directoryOfUser(Map<String, String> environment, Path home) {
    String given = environment.getOrDefault("XDG_CACHE_HOME", "");
    Path caches = given.startsWith("/") ? Path.of(given) : home.resolve(".cache");
    return caches.resolve("lightcone");
  }

  /** Takes the home of a key's graph, or a temporary one if somebody else has that. */
  GraphHome take(String key) throws IOException {
    GraphHome home = GraphHome.take(root.resolve(key), false);
    if (home != null) {
      return home;
    }
    Path temporary = Files.createTempDirectory(root, TEMPORARY);
    return GraphHome.take(temporary, true);
  }

  /** Removes what was left half made, and all but the most recently used graphs. */
  void trim() throws IOException {
    int kept = 0;
    for (Path directory : newestFirst()) {
      if (GraphHome.isComplete(directory) && kept < KEPT) {
        kept++;
      } else {
        remove(directory);
      }
    }
  }

  private List<Path> newestFirst() throws IOException {
    try (Stream<Path> entries = Files.list(root)) {
      return entries
          .filter(Files::isDirectory)
          .sorted(Comparator.comparingLong(GraphHome::lastUse).reversed())
          .toList();
    }
  }

  private static void remove(Path directory) throws IOException {
    boolean temporary = directory.getFileName().toString().startsWith(TEMPORARY);
    try (GraphHome home = GraphHome.take(directory, temporary)) {
      if (home != null) {
        home.clear();
      }
    }
  }
}
