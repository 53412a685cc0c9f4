package io.lightcone.tracer.bench;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.recording.Description;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Queue;

/**
 * Writes a recording to measure on: one namespace, {@value #APPLICATIONS} applications of five
 * WooFs. A put triggers an invocation, which reads what was put last to a WooF of its application
 * (one in ten: of any), puts twice and ends; nearly each first put triggers again. Payloads are
 * JSON of some 30 bytes. The same for the same number of events.
 */
public final class ApplicationRecording {
  /** Events that benchmarks of large recordings have. */
  public static final int EVENTS = Integer.getInteger("lightcone.bench.events", 1_000_000);

  private static final int APPLICATIONS = 200;
  private static final int WOOFS = 5;
  private static final int WAITING = 64;
  private static final long SEED = 20;

  private final Draws random = new Draws(SEED);
  private final EventId[] lastPut = new EventId[APPLICATIONS * WOOFS];
  private final long[] heads = new long[APPLICATIONS * WOOFS];
  private final Queue<Trigger> waiting = new ArrayDeque<>();
  private final JournalWriter writer;
  private long micros = 1_700_000_000_000_000L;

  private record Trigger(EventId put, int application) {}

  private ApplicationRecording(JournalWriter writer) {
    this.writer = writer;
  }

  /**
   * Writes it.
   *
   * @param directory the namespace's, missing or empty
   * @param events at least so many, up to six more
   */
  public static void write(Path directory, int events) throws IOException {
    String created = "2026-01-01T00:00:00Z";
    Description description = new Description(Description.FORMAT, 1, "bench", created, "os", "all");
    new NamespaceDirectory(directory)
        .writeFile(NamespaceDirectory.DESCRIPTION, description.toJson());
    try (JournalWriter writer = JournalAppend.writer(directory)) {
      new ApplicationRecording(writer).write(events);
    }
  }

  private void write(int events) throws IOException {
    for (int woof = 0; woof < APPLICATIONS * WOOFS; woof++) {
      WooFInfo info = new WooFInfo(name(woof), 1024, false, 1000, Dispatch.CONCURRENT);
      append(null, new EventBody.WooFCreated(info));
    }
    Lane client = new Lane();
    append(client, new EventBody.SessionOpened("load"));
    while (writer.lastSeq() < events) {
      if (waiting.size() < WAITING || random.below(20) == 0) {
        put(client, random.below(APPLICATIONS), true);
      } else {
        invoke(waiting.remove());
      }
    }
  }

  private void invoke(Trigger trigger) throws IOException {
    Lane lane = new Lane();
    String handler = "work" + trigger.application();
    append(lane, new EventBody.Started(handler, "ab".repeat(32), 1, trigger.put()));
    boolean far = random.below(10) == 0;
    int application = far ? random.below(APPLICATIONS) : trigger.application();
    int woof = application * WOOFS + random.below(WOOFS);
    EventId seen = lastPut[woof];
    Found found = seen == null ? Found.ABSENT : Found.FOUND;
    append(lane, new EventBody.Read(name(woof), heads[woof], found, seen, null, writer.lastSeq()));
    put(lane, trigger.application(), random.below(20) != 0);
    put(lane, trigger.application(), false);
    append(lane, new EventBody.Ended(Outcome.OK, null, null, 41_000, 5));
  }

  private void put(Lane lane, int application, boolean triggers) throws IOException {
    int woof = application * WOOFS + random.below(WOOFS);
    String handler = triggers ? "work" + application : null;
    Payload payload = Payload.ofText("{\"celsius\":" + random.below(40) + ",\"n\":" + micros + "}");
    lastPut[woof] =
        append(lane, new EventBody.Put(name(woof), ++heads[woof], handler, null, payload));
    if (triggers) {
      waiting.add(new Trigger(lastPut[woof], application));
    }
  }

  private static String name(int woof) {
    return "app" + woof / WOOFS + "-" + woof % WOOFS;
  }

  private EventId append(Lane lane, EventBody body) throws IOException {
    micros += 10;
    return writer.append(lane, micros, body);
  }
}
