package io.lightcone.tracer.chronicle;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A journal directory, read-only: one Chronicle Queue file a segment, in a directory for each run
 * or beside these. A file's name is a date whose day number since 1970-01-01 is the segment's
 * number; no clock is behind it.
 */
public final class SegmentFiles implements SegmentSource {
  static final String SUFFIX = "L.cq4";

  /** The last day of the year 9999: later dates don't have eight digits. */
  private static final long LAST = 2_932_896;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final Path directory;
  private final Map<Long, MappedSegment> mapped = new ConcurrentHashMap<>();

  /** The files as they were last listed. */
  private volatile SortedMap<Long, Path> known = new TreeMap<>();

  /** The journal in {@code directory}, which may be missing: then it has no segments. */
  public SegmentFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public long[] segments() throws IOException {
    SortedMap<Long, Path> found = new TreeMap<>();
    collect(directory, found, true);
    known = found;
    return found.keySet().stream().mapToLong(Long::longValue).toArray();
  }

  private static void collect(Path from, SortedMap<Long, Path> found, boolean runs)
      throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    try (Stream<Path> entries = Files.list(from)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (name.endsWith(SUFFIX)) {
          long number = numberOf(name);
          if (number > 0 && number <= LAST) {
            found.putIfAbsent(number, entry);
          }
        } else if (runs) {
          collect(entry, found, false);
        }
      }
    }
  }

  /** Where a run keeps its segments. */
  Path runDirectory(long firstSegment) {
    return directory.resolve(String.format(Locale.ROOT, "%08d", firstSegment));
  }

  private static long numberOf(String name) {
    try {
      String date = name.substring(0, name.length() - SUFFIX.length());
      long number = LocalDate.parse(date, NAME).toEpochDay();
      return nameOf(number).equals(name) ? number : -1; // the 30th of February is no name
    } catch (DateTimeException e) {
      return -1; // a file that isn't ours
    }
  }

  private static String nameOf(long segment) {
    return LocalDate.ofEpochDay(segment).format(NAME) + SUFFIX;
  }

  /** The segment's file, or null. */
  Path find(long segment) throws IOException {
    Path file = known.get(segment);
    if (file == null) {
      segments();
      file = known.get(segment);
    }
    return file;
  }

  private MappedSegment map(long segment) throws IOException {
    Path file = find(segment);
    if (file == null) {
      throw new IOException("no segment " + segment + " in " + directory);
    }
    return new MappedSegment(file);
  }

  @Override
  public SegmentCursor scan(long segment) throws IOException {
    return new DocumentCursor(map(segment));
  }

  @Override
  public byte[] read(long segment, long offset) throws IOException {
    MappedSegment file = mapped.get(segment);
    if (file == null) {
      file = map(segment);
      mapped.put(segment, file);
    }
    return file.documentAt(offset);
  }

  @Override
  public long realBytes() throws IOException {
    long bytes = 0;
    for (long segment : segments()) {
      try (DocumentCursor cursor = new DocumentCursor(map(segment))) {
        bytes += cursor.measure();
      }
    }
    return bytes;
  }

  @Override
  public void close() {
    mapped.clear();
  }
}
