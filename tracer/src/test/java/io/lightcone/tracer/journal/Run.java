package io.lightcone.tracer.journal;

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
import io.lightcone.tracer.event.WooFInfo;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** A plausible life of a namespace: WooFs, triggers, attempts of every outcome, remote requests. */
final class Run {
  private static final Outcome[] OUTCOMES = Outcome.values();

  private final JournalWriter writer;
  private final Random random;
  private final Lane session = new Lane();
  private final List<Lane> running = new ArrayList<>();
  private final Map<String, Long> heads = new HashMap<>();
  private final List<EventId> sent = new ArrayList<>();
  private long wall = 1_790_000_000_000_000L;

  /** What was appended, by seq. */
  final Map<Long, Event> written = new HashMap<>();

  Run(JournalWriter writer, Random random) {
    this.writer = writer;
    this.random = random;
    writer.state().woofs().forEach(woof -> heads.put(woof.info().name(), woof.head()));
  }

  void begin() throws IOException {
    append(session, new EventBody.SessionOpened("session"));
    append(null, new EventBody.BundleLoaded("ab12", List.of(new HandlerInfo("h", "x.H")), -5, 99));
  }

  void steps(int count) throws IOException {
    for (int i = 0; i < count; i++) {
      step();
    }
  }

  void step() throws IOException {
    wall += random.nextInt(2000) - 300;
    switch (random.nextInt(9)) {
      case 0 -> start();
      case 1 -> end();
      case 2 -> remote();
      case 3 -> several();
      case 4 -> deadLetter();
      default -> append(lane(), put(random.nextInt(3) == 0 ? null : "h"));
    }
  }

  private Lane lane() {
    int at = random.nextInt(running.size() + 1);
    return at == running.size() ? session : running.get(at);
  }

  private EventBody put(String handler) throws IOException {
    String woof = "woof" + random.nextInt(40);
    if (!heads.containsKey(woof)) {
      append(
          session,
          new EventBody.WooFCreated(
              new WooFInfo(woof, 1 << 16, false, 1 + random.nextInt(50), Dispatch.SERIAL)));
      heads.put(woof, 0L);
    }
    EventId from =
        random.nextInt(10) == 0 ? new EventId(77, random.nextInt(3), 1 + random.nextInt(50)) : null;
    long seqno = heads.merge(woof, 1L, Long::sum);
    byte[] bytes = new byte[random.nextInt(100)];
    random.nextBytes(bytes);
    return new EventBody.Put(woof, seqno, handler, from, Payload.wrap(bytes));
  }

  private void start() throws IOException {
    List<JournalState.Trigger> pending = writer.state().pending();
    if (pending.isEmpty()) {
      return;
    }
    JournalState.Trigger trigger = pending.get(random.nextInt(pending.size()));
    if (trigger.started() == null || trigger.parked()) {
      Lane lane = new Lane();
      running.add(lane);
      append(lane, new EventBody.Started("h", "ab12", trigger.attempt(), trigger.put()));
    }
  }

  private void end() throws IOException {
    if (!running.isEmpty()) {
      Lane lane = running.remove(random.nextInt(running.size()));
      Outcome outcome = OUTCOMES[random.nextInt(OUTCOMES.length)];
      Failure failure = outcome == Outcome.OK ? null : new Failure("x.Oops", null);
      append(lane, new EventBody.Ended(outcome, failure, null, 17, random.nextLong()));
    }
  }

  private void remote() throws IOException {
    if (sent.isEmpty() || random.nextBoolean()) {
      long request = writer.state().nextRequestId();
      sent.add(
          append(
              lane(),
              new EventBody.Sent(
                  "woof://peer", request, RequestKind.PUT, "w", null, 0, Payload.EMPTY)));
    } else {
      EventId request = sent.remove(random.nextInt(sent.size()));
      append(
          null, new EventBody.Replied(request, true, null, 3, null, new EventId(77, 1, 9), null));
    }
  }

  private void deadLetter() throws IOException {
    for (JournalState.Trigger trigger : writer.state().pending()) {
      if (trigger.attempt() > 2 && trigger.started() == null) {
        append(null, new EventBody.DeadLettered(trigger.put(), "spent"));
        return;
      }
    }
  }

  private void several() throws IOException {
    Lane lane = lane();
    EventBody put = put(null);
    long asOf = writer.lastSeq();
    Draft[] drafts = {
      new Draft(wall, new EventBody.LatestRead("woof1", 0, Found.ABSENT, null, asOf)),
      new Draft(wall + 1, new EventBody.Read("woof2", 9, Found.EXPIRED, null, null, asOf)),
      new Draft(wall + 2, put)
    };
    EventId op = lane.last();
    EventId last = writer.append(lane, drafts, drafts.length);
    for (int i = 0; i < drafts.length; i++) {
      EventId id = last.sibling(last.seq() - drafts.length + 1 + i);
      written.put(id.seq(), new Event(id, drafts[i].wallMicros(), op, drafts[i].body()));
      op = id;
    }
  }

  private EventId append(Lane lane, EventBody body) throws IOException {
    EventId op = lane == null ? null : lane.last();
    EventId id = writer.append(lane, wall, body);
    written.put(id.seq(), new Event(id, wall, op, body));
    return id;
  }
}
