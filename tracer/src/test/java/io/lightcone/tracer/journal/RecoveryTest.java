package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryTest {
  private static final int SEGMENT = 3000;

  private static JournalWriter open(MemoryJournal journal, int incarnation) throws IOException {
    return JournalOpener.open(journal, TestJournal.setting(SEGMENT, () -> incarnation));
  }

  /** The state that a run had after each number of frames. */
  private static Map<Integer, CheckpointState> statesOf(MemoryJournal journal, long seed)
      throws IOException {
    Map<Integer, CheckpointState> states = new HashMap<>();
    JournalWriter writer = open(journal, 1);
    Run run = new Run(writer, new Random(seed));
    run.begin();
    states.put(journal.frames(), States.of(writer.state()));
    for (int i = 0; i < 250; i++) {
      run.step();
      states.put(journal.frames(), States.of(writer.state()));
    }
    return states;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void shouldRecoverTheLiveStateAtEveryFrame(long usual) throws IOException {
    MemoryJournal journal = new MemoryJournal();
    Map<Integer, CheckpointState> states = statesOf(journal, Seed.next(usual));
    assertThat(journal.segments).hasSizeGreaterThan(3);
    for (int frames = 1; frames <= journal.frames(); frames++) {
      CheckpointState expected = states.get(frames);
      JournalWriter recovered = open(journal.cut(frames), 2);
      if (expected != null) {
        assertThat(States.of(recovered.state())).as("after %d frames", frames).isEqualTo(expected);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 5})
  void shouldRecoverTheSameStateFromAnySuffixOfSegments(long usual) throws IOException {
    MemoryJournal journal = new MemoryJournal();
    Map<Integer, CheckpointState> states = statesOf(journal, Seed.next(usual));
    CheckpointState whole = states.get(journal.frames());
    while (!journal.segments.isEmpty()) {
      MemoryJournal copy = journal.cut(Integer.MAX_VALUE);
      long first = ((EventBody.Checkpoint) read(copy).get(0).body()).state().namespace();
      assertThat(first).isEqualTo(TestJournal.NAMESPACE);
      assertThat(States.of(open(copy, 2).state())).isEqualTo(whole);
      journal.segments.pollFirstEntry();
    }
  }

  private static List<Event> read(MemoryJournal journal) throws IOException {
    List<Event> events = new ArrayList<>();
    new JournalReader(journal).read((event, position) -> events.add(event));
    return events;
  }

  /** A crash loses any tail; whatever is written afterwards never gets an id that was given. */
  @Test
  void shouldNeverGiveOneIdToTwoEventsWhateverTailIsLost() throws IOException {
    Random random = new Random(Seed.next(6));
    Map<EventId, Event> given = new HashMap<>();
    MemoryJournal journal = new MemoryJournal();
    for (int life = 1; life < 60; life++) {
      int before = journal.frames();
      JournalWriter writer = open(journal, 5);
      Run run = new Run(writer, random);
      run.begin();
      run.steps(random.nextInt(30));
      if (random.nextBoolean()) {
        writer.append(null, 0, new EventBody.Closed(true));
      }
      for (Event event : run.written.values()) {
        assertThat(given.put(event.id(), event)).isNull();
      }
      List<Event> all = read(journal);
      Set<EventId> ids = new HashSet<>();
      all.forEach(event -> assertThat(ids.add(event.id())).isTrue());
      int lost = random.nextInt(3) == 0 ? random.nextInt(journal.frames() - before) : 0;
      journal = journal.cut(journal.frames() - lost);
    }
  }

  @Test
  void shouldNotTakeACheckpointForACleanEnd() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    open(journal, 1);
    assertThat(lastOpened(open(journal.cut(1), 2))).isFalse();
    JournalWriter writer = open(journal, 3);
    writer.append(null, 0, new EventBody.Closed(true));
    assertThat(lastOpened(open(journal, 4))).isTrue();
    assertThat(lastOpened(open(journal, 5))).isFalse();
  }

  private static boolean lastOpened(JournalWriter writer) throws IOException {
    try (JournalReader reader = writer.lookUp()) {
      long seq = writer.lastSeq();
      return ((EventBody.Opened) reader.event(writer.framePosition(), seq).body()).previousClean();
    }
  }

  @Test
  void shouldKeepWhatIsPendingThroughCheckpoints() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    JournalWriter writer = open(journal, 1);
    EventId parked = writer.append(null, 0, put("w", 1));
    EventId failed = writer.append(null, 0, put("w", 2));
    EventId dead = writer.append(null, 0, put("w", 3));
    EventId done = writer.append(null, 0, put("w", 4));
    attempt(writer, parked, 1, Outcome.PARKED);
    attempt(writer, failed, 1, Outcome.FAILED);
    attempt(writer, dead, 1, Outcome.FAILED);
    writer.append(null, 0, new EventBody.DeadLettered(dead, "spent"));
    attempt(writer, done, 1, Outcome.OK);
    JournalState state = open(journal, 2).state();
    state = open(journal, 3).state(); // now from a checkpoint alone
    assertThat(state.pending()).extracting(t -> t.put()).containsExactly(parked, failed);
    assertThat(state.pending()).extracting(t -> t.parked()).containsExactly(true, false);
    assertThat(state.pending()).extracting(t -> t.attempt()).containsExactly(1, 2);
    assertThat(state.pending().get(1).started()).isNull();
    assertThat(state.pending().get(0).lane().last()).isNotNull();
  }

  private static EventBody.Put put(String woof, long seqno) {
    return new EventBody.Put(woof, seqno, "h", null, Payload.EMPTY);
  }

  private static void attempt(JournalWriter writer, EventId put, int attempt, Outcome outcome)
      throws IOException {
    Lane lane = new Lane();
    writer.append(lane, 0, new EventBody.Started("h", "b", attempt, put));
    writer.append(lane, 0, new EventBody.Ended(outcome, null, null, 0, 0));
  }

  @Test
  void shouldRunAParkedTriggerAgainWhenItIsRedriven() throws IOException {
    JournalWriter writer = open(new MemoryJournal(), 1);
    EventId put = writer.append(null, 0, put("w", 1));
    attempt(writer, put, 1, Outcome.PARKED);
    assertThat(writer.state().pending().get(0).parked()).isTrue();
    writer.append(new Lane(), 0, new EventBody.Started("h", "b", 2, put));
    assertThat(writer.state().pending().get(0).parked()).isFalse();
  }

  @Test
  void shouldRememberRemoteRequestsByTheirWholeIdUpToABound() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    JournalWriter writer = JournalOpener.open(journal, TestJournal.setting(1 << 24, () -> 1));
    for (int i = 1; i <= JournalState.REQUESTS_KEPT + 10; i++) {
      EventId sent = new EventId(77, 1, i);
      writer.append(null, 0, new EventBody.Put("w", i, null, sent, Payload.EMPTY));
    }
    JournalState state = open(journal, 2).state();
    state = open(journal, 3).state();
    assertThat(state.requestDone(new EventId(77, 1, 10))).isNull();
    assertThat(state.requestDone(new EventId(77, 1, 11))).isNotNull();
    assertThat(state.requestDone(new EventId(77, 2, 11))).isNull();
  }

  @Test
  void shouldIgnoreReferencesThatNameNothingPendingHere() throws IOException {
    JournalWriter writer = open(new MemoryJournal(), 1);
    EventId put = writer.append(null, 0, put("w", 1));
    EventId foreign = new EventId(77, 1, put.seq());
    writer.append(null, 0, new EventBody.DeadLettered(foreign, "not ours"));
    writer.append(null, 0, new EventBody.DeadLettered(null, null));
    writer.append(null, 0, new EventBody.Replied(null, false, null, 0, null, null, null));
    writer.append(null, 0, new EventBody.Started("h", "b", 1, put));
    assertThat(writer.state().pending()).extracting(t -> t.put()).containsExactly(put);
  }

  @Test
  void shouldRefuseTheJournalOfAnotherNamespace() throws IOException {
    MemoryJournal journal = new MemoryJournal();
    open(journal, 1);
    JournalOpener.Setting other =
        new JournalOpener.Setting(9, "edge", SEGMENT, 0, () -> 1, Map.of(), "loader");
    assertThatThrownBy(() -> JournalOpener.open(journal, other))
        .isInstanceOf(JournalException.class)
        .hasMessage(
            "journal of another namespace: expected id 0000000000000009, found 8122334455667788");
  }
}
