package io.lightcone.runtime.bundle;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the files below a directory. */
final class DirectoryReader {
  private DirectoryReader() {}

  /**
   * @param suffix what the names of the files end in; empty for all
   */
  static SortedMap<String, byte[]> read(Path directory, String suffix, Limits limits) {
    Entries entries = new Entries(directory.toString(), limits);
    try {
      for (Path file : files(directory, limits)) {
        String name = directory.relativize(file).toString().replace('\\', '/');
        if (name.endsWith(suffix)) {
          try (InputStream in = Files.newInputStream(file)) {
            entries.add(name, in.readNBytes(entries.room()));
          }
        }
      }
    } catch (IOException e) {
      throw new BundleException("bundle can't be read: " + directory + ": " + e.getMessage(), e);
    }
    return entries.all();
  }

  /** Links are not followed: they may lead out, or round in a circle. */
  private static List<Path> files(Path directory, Limits limits) throws IOException {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .limit(limits.entries() + 1L)
          .collect(Collectors.toList());
    }
  }
}
