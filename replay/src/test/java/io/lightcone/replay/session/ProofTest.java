package io.lightcone.replay.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof that replay compares: of a run that has every kind of event a handler can make, each
 * byte of each field is changed alone, and the replay has to say so, at the right step.
 */
class ProofTest {
  /** For people, and never the same twice: by design not compared. */
  private static final Set<String> NEVER_COMPARED = Set.of("stack", "durationNanos");

  /** What the handler itself said: a change shows at the step itself. */
  private static final Map<EventType, Set<String>> ASKED =
      Map.of(
          EventType.PUT, Set.of("woof", "handler", "payload"),
          EventType.READ, Set.of("woof", "seqno"),
          EventType.LATEST_READ, Set.of("woof"),
          EventType.SAMPLED, Set.of("source"),
          EventType.CALLING, Set.of("name", "key"),
          EventType.SENT, Set.of("peer", "kind", "woof", "handler", "seqno", "payload"),
          EventType.ANOMALY, Set.of("kind"));

  /** Numbers that the handler hardly hands on: a change shows at the end, in the digest. */
  private static final Set<String> UNUSED = Set.of("PUT seqno", "SENT requestId");

  @TempDir static Path directory;
  private static Recording recording;
  private static EventTable table;
  private static InvocationLoader loader;
  private static RecordedHandlers recorded;

  @BeforeAll
  static void record() throws Exception {
    Recordings.proof(directory);
    recording = Recording.open(List.of(directory));
    table = TableLoader.load(recording);
    loader = new InvocationLoader(table);
    recorded = new RecordedHandlers(recording);
  }

  @AfterAll
  static void close() {
    recording.close();
  }

  private static List<RecordedInvocation> of(String handler) {
    List<RecordedInvocation> found = new ArrayList<>();
    for (int event = 0; event < table.size(); event++) {
      if (table.type(event) == EventType.STARTED) {
        RecordedInvocation invocation = loader.load(event);
        if (invocation.start().handler().equals(handler)) {
          found.add(invocation);
        }
      }
    }
    assertThat(found).hasSize(2);
    return found;
  }

  private static Replay replay(RecordedInvocation invocation) {
    return loader.session(recorded, recorded).replay(invocation);
  }

  @Test
  void shouldHaveEveryKindOfEventAndEveryAnswerInTheRunItProvesItWith() {
    Set<EventType> types = EnumSet.noneOf(EventType.class);
    Set<Found> found = EnumSet.noneOf(Found.class);
    Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
    for (String handler : List.of("echo", "mute")) {
      for (RecordedInvocation invocation : of(handler)) {
        assertThat(replay(invocation).verdict()).isEqualTo(Verdict.FAITHFUL);
        outcomes.add(invocation.end().outcome());
        for (Event event : invocation.operations()) {
          types.add(event.type());
          if (event.body() instanceof EventBody.Read read) {
            found.add(read.found());
          }
        }
      }
    }
    assertThat(types)
        .containsExactlyInAnyOrder(
            EventType.PUT,
            EventType.READ,
            EventType.LATEST_READ,
            EventType.SAMPLED,
            EventType.CALLING,
            EventType.CALLED,
            EventType.SENT,
            EventType.AWAITED,
            EventType.ANOMALY);
    assertThat(found).containsExactlyInAnyOrder(Found.FOUND, Found.ABSENT, Found.EXPIRED);
    assertThat(outcomes).containsExactlyInAnyOrder(Outcome.OK, Outcome.FAILED, Outcome.REFUSED);
  }

  @Test
  void shouldReportEachChangedByteOfEachOperationWhereItShowsFirst() {
    Map<EventType, Integer> changed = new EnumMap<>(EventType.class);
    for (RecordedInvocation invocation : of("echo")) {
      for (int i = 0; i < invocation.operations().size(); i++) {
        EventBody body = invocation.operations().get(i).body();
        for (Flips.Flip<?> flip : Flips.of((Record) body)) {
          if (!mayPass(invocation.operations().get(i), flip)) {
            Replay replay = replay(with(invocation, i, (EventBody) flip.value()));
            reportedAt(replay, flip, allowed(invocation, i, flip.field()));
            changed.merge(body.type(), 1, Integer::sum);
          }
        }
      }
    }
    assertThat(changed.values()).hasSize(9).allMatch(count -> count > 80);
  }

  @Test
  void shouldReportEachChangedByteAlsoWhereNothingIsMadeOfTheAnswer() {
    for (RecordedInvocation invocation : of("mute")) {
      int end = invocation.operations().size();
      for (int i = 0; i < end; i++) {
        for (Flips.Flip<?> flip : Flips.of((Record) invocation.operations().get(i).body())) {
          if (!mayPass(invocation.operations().get(i), flip)) {
            Replay replay = replay(with(invocation, i, (EventBody) flip.value()));
            reportedAt(replay, flip, List.of(i, end));
          }
        }
      }
    }
  }

  /** Nothing can contradict a place in the journal between what was seen and the event itself. */
  private static boolean mayPass(Event event, Flips.Flip<?> flip) {
    EventBody body = event.body();
    if (flip.field().equals("asOf")) {
      long asOf =
          flip.value() instanceof EventBody.Read read
              ? read.asOf()
              : ((EventBody.LatestRead) flip.value()).asOf();
      EventId seen =
          body instanceof EventBody.Read read ? read.seen() : ((EventBody.LatestRead) body).seen();
      boolean local = seen != null && seen.namespace() == event.id().namespace();
      return asOf < event.id().seq() && asOf >= (local ? seen.seq() : 0);
    }
    return flip.field().equals("seen") && isUnneededAndUnknown((EventBody) flip.value());
  }

  /** An id that names nothing in the recording, and whose element isn't needed. */
  private static boolean isUnneededAndUnknown(EventBody body) {
    if (body instanceof EventBody.Read read) {
      return read.payload() != null && loader.body(read.seen()) == null;
    }
    return loader.body(((EventBody.LatestRead) body).seen()) == null;
  }

  private static List<Integer> allowed(RecordedInvocation invocation, int step, String field) {
    EventType type = invocation.operations().get(step).type();
    int end = invocation.operations().size();
    if (ASKED.getOrDefault(type, Set.of()).contains(field)) {
      return List.of(step);
    }
    boolean handedOn =
        invocation.operations().get(step).body() instanceof EventBody.Put put
            && put.woof().equals("other");
    if (UNUSED.contains(type + " " + field) && !handedOn) {
      return List.of(step, end);
    }
    int echoed =
        IntStream.range(step + 1, end)
            .filter(i -> invocation.operations().get(i).type() == EventType.PUT)
            .findFirst()
            .orElse(end);
    return List.of(step, echoed);
  }

  private static void reportedAt(Replay replay, Flips.Flip<?> flip, List<Integer> steps) {
    assertThat(replay.verdict()).as("%s", flip).isNotEqualTo(Verdict.FAITHFUL);
    if (replay.divergence() == null) {
      assertThat(replay.reason()).as("%s", flip).isNotBlank();
    } else {
      assertThat(replay.divergence().step()).as("%s: %s", flip, replay).isIn(steps);
    }
  }

  @Test
  void shouldReportEachChangedByteOfTheReplyThatAnOperationWaitedFor() {
    int changed = 0;
    for (RecordedInvocation invocation : of("mute")) {
      for (Event event : invocation.operations()) {
        if (event.body() instanceof EventBody.Awaited awaited) {
          changed += related(invocation, awaited.replied(), Set.of("remote"));
        }
      }
    }
    assertThat(changed).isGreaterThan(200);
  }

  @Test
  void shouldReportEachChangedByteOfTheElementThatAReadSaw() {
    int changed = 0;
    for (RecordedInvocation invocation : of("mute")) {
      for (Event event : invocation.operations()) {
        if (event.body() instanceof EventBody.Read read && read.seen() != null) {
          changed += related(invocation, read.seen(), Set.of("handler", "sent"));
        }
      }
    }
    assertThat(changed).isGreaterThan(40);
  }

  /** Changes an event outside the invocation; {@code free} fields are no part of the answer. */
  private static int related(RecordedInvocation invocation, EventId id, Set<String> free) {
    int changed = 0;
    for (Flips.Flip<?> flip : Flips.of((Record) loader.body(id))) {
      if (!free.contains(flip.field())) {
        Replay replay =
            new ReplaySession(
                    recorded,
                    recorded,
                    other -> id.equals(other) ? (EventBody) flip.value() : loader.body(other),
                    loader::environment)
                .replay(invocation);
        assertThat(replay.verdict()).as("%s", flip).isNotEqualTo(Verdict.FAITHFUL);
        changed++;
      }
    }
    return changed;
  }

  @Test
  void shouldReportEachChangedByteOfTheTriggerTheStartAndTheEnd() {
    for (String handler : List.of("echo", "mute")) {
      for (RecordedInvocation invocation : of(handler)) {
        for (Flips.Flip<?> flip : Flips.of((Record) invocation.trigger().body())) {
          Event trigger = with(invocation.trigger(), (EventBody) flip.value());
          notFaithful(flip, invocation.started(), trigger, invocation.ended(), invocation);
        }
        for (Flips.Flip<?> flip : Flips.of((Record) invocation.started().body())) {
          Event started = with(invocation.started(), (EventBody) flip.value());
          EventId id = ((EventBody.Started) started.body()).put();
          EventBody put = loader.body(id);
          Event trigger = put == null ? null : new Event(id, 0, null, put);
          notFaithful(flip, started, trigger, invocation.ended(), invocation);
        }
        for (Flips.Flip<?> flip : Flips.of((Record) invocation.ended().body())) {
          if (!NEVER_COMPARED.contains(flip.field())) {
            Event ended = with(invocation.ended(), (EventBody) flip.value());
            Replay replay =
                notFaithful(flip, invocation.started(), invocation.trigger(), ended, invocation);
            if (replay.divergence() != null) {
              assertThat(replay.divergence().step()).isEqualTo(invocation.operations().size());
            }
          }
        }
      }
    }
  }

  private static Replay notFaithful(
      Flips.Flip<?> flip, Event started, Event trigger, Event ended, RecordedInvocation of) {
    Replay replay =
        replay(new RecordedInvocation(of.namespace(), started, trigger, of.operations(), ended));
    assertThat(replay.verdict()).as("%s", flip).isNotEqualTo(Verdict.FAITHFUL);
    return replay;
  }

  private static RecordedInvocation with(RecordedInvocation invocation, int at, EventBody body) {
    List<Event> operations = new ArrayList<>(invocation.operations());
    operations.set(at, with(operations.get(at), body));
    return new RecordedInvocation(
        invocation.namespace(),
        invocation.started(),
        invocation.trigger(),
        operations,
        invocation.ended());
  }

  private static Event with(Event event, EventBody body) {
    return new Event(event.id(), event.wallMicros(), event.op(), body);
  }
}
