package io.lightcone.replay.branch;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.history.History;
import io.lightcone.replay.history.HistoryDiff;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.Recordings;
import io.lightcone.replay.session.Summary;
import io.lightcone.replay.session.Verification;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.simulation.Seed;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BranchTest {
  @TempDir Path directory;
  private final List<Recording> opened = new ArrayList<>();

  @AfterEach
  void close() {
    opened.forEach(Recording::close);
  }

  private Recording open(Path path) {
    Recording recording = Recording.open(List.of(path));
    opened.add(recording);
    return recording;
  }

  private Reexecution towns(long seed, int puts) throws IOException {
    Path path = directory.resolve("towns" + seed);
    Towns.record(seed, puts, path);
    return of(path);
  }

  private Reexecution of(Path path) {
    Recording recording = open(path);
    return new Reexecution(History.of(recording), new RecordedHandlers(recording));
  }

  private static List<Integer> externalPuts(History history) {
    return history.lanes().stream()
        .filter(lane -> !lane.isInvocation())
        .flatMap(lane -> lane.operations().stream())
        .filter(rank -> history.body(rank) instanceof EventBody.Put)
        .toList();
  }

  private Summary verify(Path path) {
    Recording recording = open(path);
    try (Environment world = Environment.real()) {
      RecordedHandlers recorded = new RecordedHandlers(recording);
      return new Verification(
              recording, recorded, recorded, world.scheduler(), count -> {}, () -> false)
          .run();
    }
  }

  @Test
  void shouldGiveTheRecordingAgainWithoutAChange() throws IOException {
    for (long seed = 1; seed <= 12; seed++) {
      Reexecution towns = towns(seed, 5);
      BranchRun copied = towns.run(Changes.none());
      assertThat(copied.firstDifference()).as("seed " + seed).isNull();
      assertThat(copied.ran()).isZero();
      BranchRun run = towns.run(Changes.none().runEverything());
      assertThat(run.firstDifference()).as("seed " + seed + ", everything run").isNull();
      assertThat(run.ran()).isEqualTo(run.invocations()).isGreaterThan(20);
      assertThat(run.caveats()).isEmpty();
    }
  }

  @Test
  void shouldGiveEveryKindOfAnswerAgain() throws IOException {
    Recordings.proof(directory.resolve("proof"));
    BranchRun run = of(directory.resolve("proof")).run(Changes.none().runEverything());
    assertThat(run.firstDifference()).isNull();
    assertThat(run.ran()).isEqualTo(run.invocations()).isGreaterThan(4);
  }

  @Test
  void shouldWriteTheSameJournalsWithoutAChange() throws IOException {
    Reexecution towns = towns(3, 4);
    new BranchExport(towns.run(Changes.none().runEverything()), List.of())
        .write(directory.resolve("again"));
    History first = towns.history();
    History second = History.of(open(directory.resolve("again")));
    assertThat(second.size()).isEqualTo(first.size());
    for (int rank = 0; rank < first.size(); rank++) {
      assertThat(second.event(rank)).hasToString(first.event(rank).toString());
    }
  }

  @Test
  void shouldRunOnlyWhatIsToldSomethingElse() throws IOException {
    Reexecution towns = towns(5, 4);
    History history = towns.history();
    List<Integer> puts = externalPuts(history);
    int last = puts.stream().max(Integer::compare).orElseThrow();
    BranchRun branch = towns.run(Changes.none().edit(history.key(last), Payload.ofText("1000")));
    assertThat(branch.ran()).isPositive().isLessThan(branch.invocations());
    assertThat(branch.changes()).anySatisfy(c -> assertThat(c.now().text()).contains("10"));
    assertThat(branch.rejoined()).isFalse();
    assertThat(branch.caveats()).doesNotContainKey(RecordedRun.CLIENT_READ);
  }

  @Test
  void shouldLeaveAHoleOrRenumber() throws IOException {
    Reexecution towns = towns(6, 3);
    History history = towns.history();
    int first = history.findElement("north/amounts#2");
    BranchRun holes = towns.run(Changes.none().drop(history.key(first)));
    BranchRun dense = towns.run(Changes.none().drop(history.key(first)).renumber(true));
    assertThat(seqnos(holes, "amounts")).containsExactly(1L, 3L, 4L, 5L, 6L);
    assertThat(seqnos(dense, "amounts")).containsExactly(1L, 2L, 3L, 4L, 5L);
  }

  private static List<Long> seqnos(BranchRun branch, String woof) {
    return branch.puts().stream()
        .filter(put -> put.namespace() == 0 && put.woof().equals(woof))
        .map(BranchPut::seqno)
        .toList();
  }

  @Test
  void shouldPutTwice() throws IOException {
    Reexecution towns = towns(7, 2);
    History history = towns.history();
    int put = history.findElement("north/amounts#1");
    BranchRun branch = towns.run(Changes.none().duplicate(history.key(put)));
    assertThat(seqnos(branch, "amounts")).hasSize(5);
    assertThat(branch.invocations()).isGreaterThan(towns.run(Changes.none()).invocations());
  }

  @Test
  void shouldOrderWhatIsConcurrentAndSayWhatCantBe() throws IOException {
    Reexecution towns = towns(8, 2);
    History history = towns.history();
    long first = history.key(history.findElement("north/total#1"));
    long second = history.key(history.findElement("north/total#2"));
    BranchRun branch = towns.run(Changes.none().order(second, first));
    assertThat(branch.orderImpossible()).isFalse();
    List<Long> totals =
        branch.puts().stream()
            .filter(put -> put.namespace() == 0 && put.woof().equals("total"))
            .map(BranchPut::key)
            .toList();
    assertThat(totals.indexOf(second)).isLessThan(totals.indexOf(first));

    long cause = history.key(history.findElement("north/amounts#1"));
    long effect =
        history.lanes().stream()
            .filter(lane -> history.body(lane.start()) instanceof EventBody.Started)
            .filter(lane -> causeOf(history, lane) == cause)
            .flatMap(lane -> lane.operations().stream())
            .filter(rank -> history.body(rank) instanceof EventBody.Put)
            .map(history::key)
            .findFirst()
            .orElseThrow();
    assertThat(towns.run(Changes.none().order(effect, cause)).orderImpossible()).isTrue();
  }

  private static long causeOf(History history, RecordedLane lane) {
    return history.key(history.rankOf(((EventBody.Started) history.body(lane.start())).put()));
  }

  @Test
  void shouldNotAlterTheRecording() throws IOException {
    Reexecution towns = towns(9, 3);
    Path path = directory.resolve("towns9");
    Map<String, String> before = contents(path);
    BranchRun branch = towns.run(Changes.none().crash(0, towns.history().size() / 2, 50_000));
    new BranchStore(path).keep("crashed", branch, List.of("crash"), List.of());
    assertThat(contents(path)).isEqualTo(before);
    assertThat(new BranchStore(path).list())
        .extracting(BranchStore.Kept::name)
        .containsExactly("crashed");
  }

  private static Map<String, String> contents(Path path) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (Stream<Path> files = Files.walk(path)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        contents.put(file.toString(), java.util.Arrays.hashCode(Files.readAllBytes(file)) + "");
      }
    }
    return contents;
  }

  /** Whatever is changed, the branch's own recording replays. */
  @Test
  void shouldWriteBranchesThatReplay() throws IOException {
    for (long seed = 20; seed < 32; seed++) {
      Reexecution towns = towns(seed, 4);
      Changes changes = randomChange(towns.history(), new Seed(seed).fork("change"));
      BranchRun branch = towns.run(changes.seed(seed));
      assertThat(branch.firstInversion()).as("seed " + seed).isNull();
      Path written = directory.resolve("branch" + seed);
      new BranchExport(branch, List.of()).write(written);
      Summary summary = verify(written);
      assertThat(summary.reasons()).as("seed " + seed).isEmpty();
      assertThat(summary.diverged()).as("seed " + seed).isZero();
      assertThat(summary.faithful()).as("seed " + seed).isEqualTo(branch.invocations());
      HistoryDiff diff = HistoryDiff.of(towns.history(), History.of(open(written)));
      assertThat(diff.elements()).as("seed " + seed).hasSameSizeAs(branch.changes());
    }
  }

  private static Changes randomChange(History history, Seed seed) {
    List<Integer> puts = externalPuts(history);
    int put = puts.get(seed.below(puts.size()));
    int other = puts.get(seed.below(puts.size()));
    int place = history.size() / 4 + seed.below(history.size() / 2);
    return switch (seed.below(7)) {
      case 0 -> Changes.none().edit(history.key(put), Payload.ofText("77"));
      case 1 -> Changes.none().drop(history.key(put));
      case 2 -> Changes.none().drop(history.key(put)).renumber(true);
      case 3 -> Changes.none().duplicate(history.key(put));
      case 4 -> Changes.none().delay(history.key(put), 20_000);
      case 5 -> Changes.none().crash(history.namespaceOf(other), place, 30_000);
      default -> Changes.none().partition(0, 1, place, 40_000);
    };
  }

  @Test
  void shouldSampleOrdersThatReplay() throws IOException {
    Reexecution towns = towns(40, 4);
    for (int seed = 0; seed < 6; seed++) {
      BranchRun branch = towns.sample(Changes.none(), seed, 20_000);
      assertThat(branch.firstInversion()).as("seed " + seed).isNull();
      Path written = directory.resolve("sampled" + seed);
      new BranchExport(branch, List.of()).write(written);
      Summary summary = verify(written);
      assertThat(summary.faithful()).as("seed " + seed).isEqualTo(branch.invocations());
      assertThat(towns.sample(Changes.none(), seed, 20_000).changes()).isEqualTo(branch.changes());
    }
  }
}
