package io.lightcone.tracer.journal;

import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.environment.SegmentCursor;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Cuts a journal's sparse files right behind their last document, and drops Chronicle's own. */
public final class Trim {
  private Trim() {}

  /** The segments' files in order. */
  static List<Path> segments(Path namespace) throws IOException {
    try (Stream<Path> files = Files.walk(namespace.resolve("journal"))) {
      return files
          .filter(file -> file.toString().endsWith("L.cq4"))
          .sorted(Comparator.comparing(Path::getFileName))
          .toList();
    }
  }

  /** Cuts the files of the namespace. */
  public static void all(Path namespace) throws IOException {
    try (SegmentFiles files = new SegmentFiles(namespace.resolve("journal"))) {
      long[] numbers = files.segments();
      List<Path> paths = segments(namespace);
      for (int i = 0; i < numbers.length; i++) {
        cut(paths.get(i), usedBytes(files, numbers[i]));
      }
    }
    try (Stream<Path> others = Files.walk(namespace)) {
      for (Path file : others.filter(f -> f.toString().matches(".*(cq4t|lock)")).toList()) {
        Files.delete(file);
      }
    }
  }

  private static long usedBytes(SegmentFiles files, long segment) throws IOException {
    long end = 0;
    try (SegmentCursor cursor = files.scan(segment)) {
      while (cursor.next()) {
        end = cursor.offset() + cursor.length();
      }
    }
    return end;
  }

  private static void cut(Path file, long length) throws IOException {
    try (RandomAccessFile access = new RandomAccessFile(file.toFile(), "rw")) {
      access.setLength(length);
    }
  }
}
