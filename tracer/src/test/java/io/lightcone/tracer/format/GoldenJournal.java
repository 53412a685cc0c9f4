package io.lightcone.tracer.format;

import io.lightcone.tracer.chronicle.NamespaceDirectory;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.event.WooFInfo;
import io.lightcone.tracer.journal.Draft;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.recording.Description;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Writes the recording of format 1: every event type, three segments, two incarnations. */
final class GoldenJournal {
  static final long NAMESPACE = 0xfeedc0de12345678L;
  private static final int BLOCK = 256 << 10;
  private static final long WALL = 1_795_392_000_000_000L;
  private static final EventId FOREIGN = new EventId(0x0abbccddeeff0011L, 0x77, 4242);

  private final Path directory;
  private JournalWriter writer;
  private long wall = WALL;

  GoldenJournal(Path directory) {
    this.directory = directory;
  }

  void write() throws IOException {
    Description description =
        new Description(1, NAMESPACE, "golden", "2026-11-23T00:00:00Z", "os", "all");
    new NamespaceDirectory(directory).writeFile("namespace.json", description.toJson());
    open(0x0badcafe, 1500);
    firstRun();
    writer.close();
    open(0x7f000001, 1 << 20);
    secondRun();
    writer.close();
  }

  private void open(int incarnation, long segmentBytes) throws IOException {
    writer =
        JournalOpener.open(
            new NamespaceDirectory(directory, BLOCK).openJournal(),
            new JournalOpener.Setting(
                NAMESPACE,
                "golden",
                segmentBytes,
                wall,
                () -> incarnation,
                Map.of("jvm", "17.0.15", "arch", "riscv64"),
                "loader"));
  }

  private EventId add(Lane lane, EventBody body) throws IOException {
    wall += 1001;
    return writer.append(lane, wall, body);
  }

  private void firstRun() throws IOException {
    Lane session = new Lane();
    add(
        null,
        new EventBody.BundleLoaded(
            "c0ffee", List.of(new HandlerInfo("predict", "frost.Predict")), -1, 0x1234567890L));
    add(session, new EventBody.SessionOpened("sensor-17"));
    for (String woof : List.of("readings", "alarms", "показания-名前")) {
      WooFInfo info = new WooFInfo(woof, 1 << 20, woof.length() == 6, 9, Dispatch.SERIAL);
      add(session, new EventBody.WooFCreated(info));
    }
    EventId put = add(session, put("readings", 1, "predict", null, "{\"celsius\":-0.4}"));
    wall = -86_400_000_000L; // a clock that starts before 1970
    Lane lane = new Lane();
    add(lane, new EventBody.Started("predict", "c0ffee", 1, put));
    reads(lane, put);
    samples(lane);
    calls(lane);
    add(lane, new EventBody.Ended(Outcome.OK, null, null, 1_234_567, 0xfedcba9876543210L));
    wall = 4_291_747_200_000_000L; // and one in 2106
    EventId failing = add(session, put("readings", 2, "predict", FOREIGN, ""));
    Lane second = new Lane();
    add(second, new EventBody.Started("predict", "", 1, failing));
    Failure oops = new Failure("java.lang.IllegalStateException", "cold \uD83E\uDD76");
    add(second, new EventBody.Ended(Outcome.FAILED, oops, "at frost.Predict\nat x.Y", 9, 0));
    for (int i = 3; i < 40; i++) {
      add(session, put("readings", i, i % 4 == 0 ? "predict" : null, null, "reading number " + i));
    }
    exchange(session);
    add(null, new EventBody.Closed(true));
  }

  private static EventBody put(
      String woof, long seqno, String handler, EventId sent, String payload) {
    return new EventBody.Put(woof, seqno, handler, sent, Payload.ofText(payload));
  }

  private void reads(Lane lane, EventId put) throws IOException {
    long asOf = writer.lastSeq();
    Draft[] drafts = {
      new Draft(wall - 5, new EventBody.Read("readings", 1, Found.FOUND, put, null, asOf)),
      new Draft(wall, new EventBody.Read("readings", 99, Found.ABSENT, null, null, asOf)),
      new Draft(
          wall, new EventBody.Read("far", 7, Found.FOUND, FOREIGN, Payload.ofText("remote"), asOf)),
      new Draft(wall, new EventBody.LatestRead("readings", 1, Found.LATEST, put, asOf)),
      new Draft(wall + 5, put("alarms", 1, null, null, "frost"))
    };
    writer.append(lane, drafts, drafts.length);
  }

  private void samples(Lane lane) throws IOException {
    add(lane, new EventBody.Sampled("clock", SampleValue.of(WALL * 1000)));
    add(lane, new EventBody.Sampled("random:dice", SampleValue.of(Long.MIN_VALUE)));
    add(lane, new EventBody.Sampled("property:region", SampleValue.of("eu")));
    add(lane, new EventBody.Sampled("property:none", SampleValue.of((String) null)));
  }

  private void calls(Lane lane) throws IOException {
    EventId calling = add(lane, new EventBody.Calling("weather", "key-1", ""));
    add(lane, new EventBody.Called(calling, CallOutcome.RETURNED, Payload.ofText("sunny"), null));
    calling = add(lane, new EventBody.Calling("weather", "key-2", "ab".repeat(32)));
    Failure timeout = new Failure("java.net.SocketTimeoutException", null);
    add(lane, new EventBody.Called(calling, CallOutcome.THREW, null, timeout));
  }

  private void exchange(Lane session) throws IOException {
    EventId sent =
        add(
            session,
            new EventBody.Sent(
                "woof://edge:50231/edge",
                1,
                RequestKind.PUT,
                "raw",
                "notify",
                0,
                Payload.ofText("x")));
    EventId replied = add(null, new EventBody.Replied(sent, true, null, 12, null, FOREIGN, null));
    add(session, new EventBody.Awaited(sent, replied, AwaitOutcome.ACKED));
    EventId get =
        add(
            session,
            new EventBody.Sent("woof://edge/edge", 2, RequestKind.GET, "raw", null, 5, null));
    add(
        null,
        new EventBody.Replied(get, false, Found.EXPIRED, 5, null, null, "no longer in history"));
    add(session, new EventBody.Awaited(get, null, AwaitOutcome.UNKNOWN));
    add(
        session,
        new EventBody.Sent("woof://edge/edge", 3, RequestKind.LATEST, "raw", null, 0, null));
  }

  private void secondRun() throws IOException {
    EventId put = writer.state().pending().get(0).put();
    Lane lane = new Lane();
    add(lane, new EventBody.Started("predict", "c0ffee", 2, put));
    add(lane, new EventBody.Ended(Outcome.REFUSED, new Failure("x.Refused", ""), null, 1, 1));
    add(null, new EventBody.DeadLettered(put, "refused: starts a thread"));
    Lane parked = new Lane();
    EventId other = writer.state().pending().get(0).put();
    add(parked, new EventBody.Started("predict", "c0ffee", 1, other));
    add(parked, new EventBody.Ended(Outcome.PARKED, null, null, 0, 0));
    Event old = new Event(FOREIGN.sibling(1), -7, null, put("readings", 1, "predict", null, "old"));
    add(null, new EventBody.Carried(old));
    add(null, new EventBody.Gap("overwritten", 3, "three events were overwritten"));
    add(null, new EventBody.Anomaly("clock", "stepped back by 128 years"));
    add(null, new EventBody.BundleWithdrawn("c0ffee"));
    add(null, new EventBody.Unknown(4711, Payload.ofText("from a newer version")));
    add(null, new EventBody.Closed(false));
  }
}
