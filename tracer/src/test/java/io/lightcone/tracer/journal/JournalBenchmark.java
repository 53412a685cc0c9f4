package io.lightcone.tracer.journal;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.chronicle.SegmentFiles;
import io.lightcone.tracer.environment.SegmentStore;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.WooFInfo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Measures the journal on this machine. Not a test; run it with the JVM flags of the parent POM on
 * the test class path:
 *
 * <pre>
 *  overhead DIR [EVENTS]   bytes an event beyond its payload
 *  append DIR [ROUNDS]     64-byte puts a second, beside raw Chronicle appends, interleaved
 *  write DIR EVENTS        writes a journal for the next two
 *  read DIR                reads it all, three times: the first time is the cold one
 *  recover DIR             opens it for appending, in this cold JVM
 * </pre>
 */
public final class JournalBenchmark {
  private static final long WALL = 1_790_000_000_000_000L;
  private static final int SEGMENT = 64 << 20;
  private static final int ROUND = 1_000_000;

  private JournalBenchmark() {}

  public static void main(String[] args) throws IOException {
    Path directory = Path.of(args[1]);
    switch (args[0]) {
      case "overhead" -> overhead(directory, args.length > 2 ? Integer.parseInt(args[2]) : 200_000);
      case "append" -> append(directory, args.length > 2 ? Integer.parseInt(args[2]) : 7);
      case "write" -> write(directory, Integer.parseInt(args[2]));
      case "read" -> read(directory);
      case "recover" -> recover(directory);
      default -> throw new IllegalArgumentException("unknown measurement: " + args[0]);
    }
  }

  private static JournalWriter open(Path directory) throws IOException {
    return open(new NamespaceDirectory(directory).openJournal());
  }

  private static JournalWriter open(SegmentStore store) throws IOException {
    return JournalOpener.open(
        store,
        new JournalOpener.Setting(
            0x0123456789abcdefL, "bench", SEGMENT, WALL, () -> 7, Map.of(), "loader"));
  }

  private static void overhead(Path directory, int events) throws IOException {
    long payload = write(directory, events);
    try (SegmentFiles files = new SegmentFiles(directory.resolve("journal"))) {
      long bytes = files.realBytes();
      System.out.printf(
          "%d events, %d bytes, of them payload %d: %.1f bytes an event beyond payload%n",
          events, bytes, payload, (bytes - payload) / (double) events);
    }
  }

  /** Typical events, each in a frame of its own but read and put; returns the payloads' bytes. */
  static long write(Path directory, int events) throws IOException {
    long payload = 0;
    long start = System.nanoTime();
    try (JournalWriter writer = open(directory)) {
      long wall = WALL;
      writer.append(
          null,
          wall,
          new EventBody.WooFCreated(
              new WooFInfo("readings", 64, false, 1_000_000, Dispatch.CONCURRENT)));
      Lane session = new Lane();
      writer.append(session, wall, new EventBody.SessionOpened("sensor"));
      Draft[] drafts = new Draft[2];
      byte[] element = new byte[64];
      long seqno = 0;
      for (int i = 0; i < events / 5; i++) {
        element[i & 63]++;
        Payload value = Payload.copyOf(element);
        wall += 37;
        EventId put =
            writer.append(
                session, wall, new EventBody.Put("readings", ++seqno, "predict", null, value));
        Lane lane = new Lane();
        writer.append(lane, wall + 5, new EventBody.Started("predict", "ab12", 1, put));
        drafts[0] =
            new Draft(
                wall + 9, new EventBody.Read("readings", seqno, Found.FOUND, put, null, put.seq()));
        drafts[1] = new Draft(wall + 9, new EventBody.Put("readings", ++seqno, null, null, value));
        writer.append(lane, drafts, 2);
        writer.append(
            lane, wall + 20, new EventBody.Ended(Outcome.OK, null, null, 15_000, 0x9e3779b97f4aL));
        payload += 128;
      }
      writer.append(null, wall, new EventBody.Closed(true));
    }
    report("written", events, System.nanoTime() - start);
    return payload;
  }

  private static void append(Path directory, int rounds) throws IOException {
    double[] ours = new double[rounds];
    double[] raw = new double[rounds];
    for (int i = 0; i < rounds; i++) {
      ours[i] = puts(directory.resolve("ours" + i), ROUND);
      raw[i] = RawAppends.run(directory.resolve("raw" + i), ROUND);
      delete(directory.resolve("ours" + i));
      delete(directory.resolve("raw" + i));
      System.out.printf("round %d: ours %.2f M/s, raw %.2f M/s%n", i, ours[i], raw[i]);
    }
    Arrays.sort(ours);
    Arrays.sort(raw);
    System.out.printf(
        "median: ours %.2f M/s, raw %.2f M/s, ratio %.2f%n",
        ours[rounds / 2], raw[rounds / 2], ours[rounds / 2] / raw[rounds / 2]);
  }

  private static double puts(Path directory, int count) throws IOException {
    try (JournalWriter writer = open(directory)) {
      writer.append(
          null,
          WALL,
          new EventBody.WooFCreated(new WooFInfo("raw", 64, false, 1000, Dispatch.CONCURRENT)));
      Lane session = new Lane();
      Payload value = Payload.wrap(new byte[64]);
      long start = System.nanoTime();
      for (int i = 1; i <= count; i++) {
        writer.append(session, WALL + i, new EventBody.Put("raw", i, null, null, value));
      }
      return count * 1e3 / (System.nanoTime() - start);
    }
  }

  private static void read(Path directory) throws IOException {
    for (int round = 0; round < 3; round++) {
      long start = System.nanoTime();
      try (JournalReader reader =
          new JournalReader(new SegmentFiles(directory.resolve("journal")))) {
        long events =
            reader.read(
                new JournalSink() {
                  @Override
                  public void event(Event event, long position) {}

                  @Override
                  public void missing(MissingEvents gap) {
                    throw new IllegalStateException("unexpected gap: " + gap);
                  }
                });
        report("read", events, System.nanoTime() - start);
      }
    }
  }

  /** First up to the point where something would be appended, which is made to fail there. */
  private static void recover(Path directory) throws IOException {
    FaultyStore store = new FaultyStore(new NamespaceDirectory(directory).openJournal());
    store.failIn = 0;
    long start = System.nanoTime();
    try {
      open(store).close();
    } catch (IOException e) {
      System.out.printf("recovered in %.2f s%n", (System.nanoTime() - start) / 1e9);
    }
    store.failIn = -1;
    start = System.nanoTime();
    try (JournalWriter writer = open(store)) {
      System.out.printf(
          "opened again, with Chronicle's first appends, in %.2f s: %d events%n",
          (System.nanoTime() - start) / 1e9, writer.lastSeq());
    }
  }

  private static void report(String what, long events, long nanos) {
    System.out.printf(
        "%s %d events in %.2f s: %.2f M/s%n", what, events, nanos / 1e9, events * 1e3 / nanos);
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.sorted((a, b) -> b.compareTo(a)).toList()) {
        Files.delete(file);
      }
    }
  }
}
