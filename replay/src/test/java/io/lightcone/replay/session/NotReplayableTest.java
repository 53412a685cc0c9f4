package io.lightcone.replay.session;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.DivergenceClass;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.runtime.rewriter.Rewriter;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can't be replayed says why, and is never called faithful. */
class NotReplayableTest {
  private static final String HERE = Runtime.version().toString();

  @TempDir static Path directory;
  private static Recording recording;
  private static InvocationLoader loader;
  private static RecordedHandlers recorded;
  private static RecordedInvocation echo;

  @BeforeAll
  static void record() throws Exception {
    Recordings.proof(directory);
    recording = Recording.open(List.of(directory));
    EventTable table = TableLoader.load(recording);
    loader = new InvocationLoader(table);
    recorded = new RecordedHandlers(recording);
    echo =
        IntStream.range(0, table.size())
            .filter(event -> table.type(event) == EventType.STARTED)
            .mapToObj(loader::load)
            .filter(invocation -> invocation.start().handler().equals("echo"))
            .findFirst()
            .orElseThrow();
  }

  @AfterAll
  static void close() {
    recording.close();
  }

  private static Replay replay(RecordedInvocation invocation, Function<EventId, EventBody> lookUp) {
    return new ReplaySession(recorded, recorded, lookUp, loader::environment).replay(invocation);
  }

  private static void saysWhy(Replay replay, String reason) {
    assertThat(replay.verdict()).isEqualTo(Verdict.NOT_REPLAYABLE);
    assertThat(replay.reason()).startsWith(reason);
  }

  private static RecordedInvocation with(Event started, Event trigger, Event ended) {
    return new RecordedInvocation(echo.namespace(), started, trigger, echo.operations(), ended);
  }

  private static Event ended(Outcome outcome) {
    EventBody body = new EventBody.Ended(outcome, null, null, 0, echo.end().operations());
    return new Event(echo.ended().id(), 0, echo.ended().op(), body);
  }

  private static Event startedOn(String bundle) {
    EventBody.Started start = echo.start();
    EventBody body = new EventBody.Started(start.handler(), bundle, 1, start.put());
    return new Event(echo.started().id(), 0, null, body);
  }

  @Test
  void shouldSayWhatTheRecordingLacks() {
    saysWhy(
        replay(with(echo.started(), null, echo.ended()), loader::body),
        "its trigger is not in the recording");
    saysWhy(
        replay(with(echo.started(), echo.trigger(), null), loader::body),
        "it has no end in the recording");
    saysWhy(replay(echo, id -> null), "the element it read is not in the recording: in#1");
    Function<EventId, EventBody> noReplies =
        id -> loader.body(id) instanceof EventBody.Replied ? null : loader.body(id);
    saysWhy(replay(echo, noReplies), "the reply it waited for is not in the recording: request ");
  }

  @Test
  void shouldSayThatAnInvocationIsParked() {
    saysWhy(
        replay(with(echo.started(), echo.trigger(), ended(Outcome.PARKED)), loader::body),
        "it is parked");
  }

  @Test
  void shouldSayThatItsCodeIsNotThere() {
    saysWhy(
        replay(with(startedOn("a".repeat(64)), echo.trigger(), echo.ended()), loader::body),
        "its bundle can't be loaded: aaaaaaaaaaaa: it is not in the recording");
    // as imported recordings have it
    saysWhy(
        replay(with(startedOn(""), echo.trigger(), echo.ended()), loader::body),
        "its code was not recorded");
  }

  private static Replay recordedIn(
      RecordedInvocation invocation, String jvm, String rewriter, String profile) {
    RecordedEnvironment then = new RecordedEnvironment(jvm, rewriter, profile);
    return new ReplaySession(recorded, recorded, loader::body, id -> then).replay(invocation);
  }

  @Test
  void shouldNotCallTheSameInAnotherEnvironmentFaithful() {
    assertThat(recordedIn(echo, HERE, Rewriter.VERSION, "loader").verdict())
        .isEqualTo(Verdict.FAITHFUL);
    String differs = "environment differs: it does the same here, but it was recorded ";
    int here = Runtime.version().feature();
    saysWhy(
        recordedIn(echo, "11.0.2+9", Rewriter.VERSION, "loader"),
        differs + "on JDK 11, replayed on JDK " + here);
    saysWhy(
        recordedIn(echo, HERE, "0", "loader"),
        differs + "with rewriter 0, replayed with " + Rewriter.VERSION);
    saysWhy(
        recordedIn(echo, HERE, Rewriter.VERSION, "agent"),
        differs + "with interception profile agent, replayed with loader");
  }

  @Test
  void shouldTakeAnotherEnvironmentForTheCauseOfADifference() {
    RecordedInvocation other = with(echo.started(), echo.trigger(), ended(Outcome.FAILED));
    Replay replay = recordedIn(other, "11.0.2+9", Rewriter.VERSION, "loader");
    assertThat(replay.verdict()).isEqualTo(Verdict.DIVERGED);
    assertThat(replay.divergence().cause()).isEqualTo(DivergenceClass.ENVIRONMENT_DIFFERS);
    assertThat(replay.divergence().evidence()).startsWith("recorded on JDK 11, replayed on JDK ");
  }
}
