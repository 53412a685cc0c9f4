package io.lightcone.replay.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.DivergenceClass;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.invocation.Step;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayTest {
  @TempDir static Path directory;
  private static Recording recording;
  private static EventTable table;
  private static InvocationLoader loader;

  @BeforeAll
  static void record() throws Exception {
    Recordings.judge(directory);
    recording = Recording.open(List.of(directory));
    table = TableLoader.load(recording);
    loader = new InvocationLoader(table);
  }

  @AfterAll
  static void close() {
    recording.close();
  }

  private static List<RecordedInvocation> invocations() {
    List<RecordedInvocation> all = new ArrayList<>();
    for (int event = 0; event < table.size(); event++) {
      if (table.type(event) == EventType.STARTED) {
        all.add(loader.load(event));
      }
    }
    return all;
  }

  private static ReplaySession session() {
    RecordedHandlers recorded = new RecordedHandlers(recording);
    return loader.session(recorded, recorded);
  }

  @Test
  void shouldReplayEveryInvocationByteForByte() {
    List<RecordedInvocation> all = invocations();
    assertThat(all).hasSize(6);
    for (RecordedInvocation invocation : all) {
      Replay replay = session().replay(invocation);
      assertThat(replay.verdict()).as(replay.toString()).isEqualTo(Verdict.FAITHFUL);
      assertThat(replay.steps()).hasSizeGreaterThan(7).allMatch(Step::equal);
    }
  }

  @Test
  void shouldVerifyTheWholeRecordingInParallel() {
    try (Environment world = Environment.real()) {
      RecordedHandlers recorded = new RecordedHandlers(recording);
      Summary summary =
          new Verification(recording, recorded, recorded, world.scheduler(), n -> {}, () -> false)
              .run();
      assertThat(summary.invocations()).isEqualTo(6);
      assertThat(summary.allFaithful()).isTrue();
    }
  }

  @Test
  void shouldSayWhatAChangedHandlerDoesOtherwise() {
    RecordedInvocation invocation = invocations().get(0);
    ReplaySession session =
        loader.session(
            new ChangedHandlers(Recordings.CHANGED, directory), new RecordedHandlers(recording));
    Replay replay = session.replay(invocation);
    assertThat(replay.verdict()).isEqualTo(Verdict.DIVERGED);
    assertThat(replay.divergence().cause()).isEqualTo(DivergenceClass.CODE_CHANGED);
    assertThat(replay.divergence().differences())
        .extracting(Difference::path)
        .containsExactly("/grade");
    assertThat(replay.divergence().recordedSite()).startsWith("Judge.handle(Judge.java:");
    assertThat(replay.divergence().nowSite()).startsWith("Judge.handle(Judge.java:");
    assertThat(replay.divergence().recorded()).startsWith("put rulings");
  }

  private static int replayEnd(RecordedInvocation invocation) {
    return invocation.operations().size();
  }

  @Test
  void shouldNoticeAnAlteredElementThatAReadSaw() {
    RecordedInvocation reader =
        invocations().stream()
            .filter(i -> i.operations().stream().anyMatch(e -> e.type() == EventType.READ))
            .findFirst()
            .orElseThrow();
    EventId seen =
        reader.operations().stream()
            .filter(e -> e.type() == EventType.READ)
            .map(e -> ((EventBody.Read) e.body()).seen())
            .findFirst()
            .orElseThrow();
    Function<EventId, EventBody> altered =
        id -> {
          EventBody body = loader.body(id);
          if (!seen.equals(id)) {
            return body;
          }
          EventBody.Put put = (EventBody.Put) body;
          Payload payload = Payload.ofText(put.payload().text().replace("\"A{", "\"B{"));
          return new EventBody.Put(put.woof(), put.seqno(), put.handler(), put.sent(), payload);
        };
    RecordedHandlers recorded = new RecordedHandlers(recording);
    Replay replay =
        new ReplaySession(recorded, recorded, altered, loader::environment).replay(reader);
    assertThat(replay.verdict()).isEqualTo(Verdict.DIVERGED);
  }

  @Test
  void shouldNoticeAnotherEnd() {
    RecordedInvocation invocation = invocations().get(0);
    EventBody.Ended end = invocation.end();
    Event wrong =
        new Event(
            invocation.ended().id(),
            0,
            invocation.ended().op(),
            new EventBody.Ended(
                end.outcome() == Outcome.OK ? Outcome.FAILED : Outcome.OK,
                null,
                null,
                1,
                end.operations()));
    Replay replay =
        session()
            .replay(
                new RecordedInvocation(
                    invocation.namespace(),
                    invocation.started(),
                    invocation.trigger(),
                    invocation.operations(),
                    wrong));
    assertThat(replay.divergence().step()).isEqualTo(replayEnd(invocation));
  }

  @Test
  void shouldNoticeAMissingAndASpareOperation() {
    RecordedInvocation invocation = invocations().get(0);
    for (int i = 0; i < invocation.operations().size(); i++) {
      List<Event> fewer = new ArrayList<>(invocation.operations());
      fewer.remove(i);
      Replay replay =
          session()
              .replay(
                  new RecordedInvocation(
                      invocation.namespace(),
                      invocation.started(),
                      invocation.trigger(),
                      fewer,
                      invocation.ended()));
      assertThat(replay.verdict()).isNotEqualTo(Verdict.FAITHFUL);
      if (replay.divergence() != null) {
        assertThat(replay.divergence().step()).isEqualTo(i);
      }
    }
  }
}
