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
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * A journal directory, read-only: one Chronicle Queue file a segment. A file's name is a date whose
 * day number since 1970-01-01 is the segment's number; no clock is behind it.
 */
public final class SegmentFiles implements SegmentSource {
  static final String SUFFIX = "L.cq4";

  /** The last day of the year 9999: later dates don't have eight digits. */
  private static final long LAST = 2_932_896;

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);

  private final Path directory;
  private final Map<Long, MappedSegment> mapped = new ConcurrentHashMap<>();

  /** The journal in {@code directory}, which may be missing: then it has no segments. */
  public SegmentFiles(Path directory) {
    this.directory = directory;
  }

  @Override
  public long[] segments() throws IOException {
    if (!Files.isDirectory(directory)) {
      return new long[0];
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .mapToLong(SegmentFiles::numberOf)
          .filter(number -> number > 0 && number <= LAST)
          .sorted()
          .toArray();
    }
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

  Path file(long segment) {
    return directory.resolve(nameOf(segment));
  }

  @Override
  public SegmentCursor scan(long segment) throws IOException {
    return new DocumentCursor(new MappedSegment(file(segment)));
  }

  @Override
  public byte[] read(long segment, long offset) throws IOException {
    MappedSegment file = mapped.get(segment);
    if (file == null) {
      file = new MappedSegment(file(segment));
      mapped.put(segment, file);
    }
    return file.documentAt(offset);
  }

  @Override
  public long realBytes() throws IOException {
    long bytes = 0;
    for (long segment : segments()) {
      try (DocumentCursor cursor = new DocumentCursor(new MappedSegment(file(segment)))) {
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
