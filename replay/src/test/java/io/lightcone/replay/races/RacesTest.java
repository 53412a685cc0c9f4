package io.lightcone.replay.races;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.branch.Opened;
import io.lightcone.replay.branch.Towns;
import io.lightcone.replay.minimize.Haystack;
import io.lightcone.replay.oracle.Oracles;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RacesTest {
  @TempDir Path directory;

  /** By the definition: for all pairs of accesses next to each other in their cell. */
  @Test
  void shouldFindWhatTheDefinitionSays() throws IOException {
    for (long seed = 1; seed <= 4; seed++) {
      Path path = directory.resolve("towns" + seed);
      Towns.record(seed, 3, path);
      try (Opened opened = Opened.of(path)) {
        EventTable table = TableLoader.load(opened.recording());
        Set<RacePair> found = new HashSet<>(RaceDetector.find(new CausalIndex(table)));
        assertThat(found).isNotEmpty();
        assertThat(found).isEqualTo(byDefinition(table));
      }
    }
  }

  private static Set<RacePair> byDefinition(EventTable table) {
    boolean[][] before = closure(table);
    Set<RacePair> races = new HashSet<>();
    for (int put = 0; put < table.size(); put++) {
      if (!(table.event(put).body() instanceof EventBody.Put element)) {
        continue;
      }
      for (int other = 0; other < table.size(); other++) {
        if (other == put || table.namespaceOf(other) != table.namespaceOf(put)) {
          continue;
        }
        Event event = table.event(other);
        if (event.body() instanceof EventBody.Put next
            && next.woof().equals(element.woof())
            && next.seqno() == element.seqno() + 1) {
          add(table, before, put, other, races);
        } else if (event.body() instanceof EventBody.Read read
            && read.woof().equals(element.woof())
            && read.seqno() == element.seqno()) {
          boolean saw = read.seen() != null && table.find(read.seen()) == put;
          add(table, before, saw ? put : other, saw ? other : put, races);
        } else if (event.body() instanceof EventBody.LatestRead read
            && read.woof().equals(element.woof())) {
          if (read.seqno() == element.seqno()) {
            add(table, before, put, other, races);
          } else if (read.seqno() + 1 == element.seqno()) {
            add(table, before, other, put, races);
          }
        }
      }
    }
    return races;
  }

  private static void add(
      EventTable table, boolean[][] before, int first, int second, Set<RacePair> races) {
    boolean sees =
        table.cause(second) == first && !(table.event(second).body() instanceof EventBody.Put);
    int op = table.op(second);
    boolean ordered = sees ? op >= 0 && (op == first || before[first][op]) : before[first][second];
    boolean sameLane =
        table.op(first) >= 0 && table.op(second) >= 0 && table.lane(first) == table.lane(second);
    if (!ordered && !before[second][first] && !sameLane) {
      races.add(new RacePair(first, second));
    }
  }

  private static boolean[][] closure(EventTable table) {
    int n = table.size();
    boolean[][] before = new boolean[n][n];
    for (int event = 0; event < n; event++) {
      for (int cause : new int[] {table.op(event), table.cause(event), table.secondCause(event)}) {
        if (cause >= 0) {
          before[cause][event] = true;
        }
      }
    }
    for (int k = 0; k < n; k++) {
      for (int i = 0; i < n; i++) {
        if (before[i][k]) {
          for (int j = 0; j < n; j++) {
            before[i][j] |= before[k][j];
          }
        }
      }
    }
    return before;
  }

  private List<RaceGroup> judged(Path path, List<String> fails) {
    try (Opened opened = Opened.of(path)) {
      EventTable table = TableLoader.load(opened.recording());
      RaceConfirmation confirmation =
          new RaceConfirmation(
              table,
              opened.reexecution(),
              fails.stream().map(text -> Oracles.parse(text, opened.history())).toList(),
              50_000,
              4);
      return confirmation.judge(RaceGroups.of(table, RaceDetector.find(new CausalIndex(table))));
    }
  }

  @Test
  void shouldTellWhatIsHarmful() throws IOException {
    Towns.record(3, 3, directory.resolve("towns"));
    List<RaceGroup> groups = judged(directory.resolve("towns"), List.of("invariant"));
    assertThat(groups.get(0).verdict()).isEqualTo(Verdict.HARMFUL);
    assertThat(groups.get(0).effect()).startsWith("in the other order ");
    assertThat(groups).isSortedAccordingTo((a, b) -> a.verdict().compareTo(b.verdict()));
  }

  @Test
  void shouldTellWhatIsBenign() throws IOException {
    Haystack.record(3, 40, directory.resolve("barn"));
    List<RaceGroup> groups = judged(directory.resolve("barn"), List.of());
    assertThat(groups).anySatisfy(g -> assertThat(g.verdict()).isEqualTo(Verdict.BENIGN));
    assertThat(groups)
        .filteredOn(g -> g.woof().equals("barn/hay"))
        .noneMatch(g -> g.verdict() == Verdict.HARMFUL);
  }
}
