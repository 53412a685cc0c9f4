package io.lightcone.tracer.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LightConeTest {
  private static final int ROUNDS = 1000;

  @Test
  void shouldReachPastAndFutureAndLeaveTheRestConcurrent() {
    SplitMix64 random = Seeds.random(LightConeTest.class);
    for (int round = 0; round < ROUNDS; round++) {
      RandomRecording recording = RandomRecording.small(random);
      BitSet[] pasts = recording.pasts(Grade.CLOCK_GUESS);
      LightCone cone = new LightCone(recording.causal());
      for (int event = 0; event < recording.events; event++) {
        int here = event;
        assertMembers(cone.past(event), other -> pasts[here].get(other));
        assertMembers(cone.future(event), other -> pasts[other].get(here));
        assertMembers(
            cone.concurrentWith(event),
            other -> other != here && !pasts[here].get(other) && !pasts[other].get(here));
      }
    }
  }

  @Test
  void shouldReachFurtherInObservedOrder() {
    SplitMix64 random = Seeds.random(LightConeTest.class);
    for (int round = 0; round < ROUNDS; round++) {
      RandomRecording recording = RandomRecording.small(random);
      BitSet[] pasts = recording.observedPasts();
      LightCone cone = new LightCone(recording.observed());
      for (int event = 0; event < recording.events; event++) {
        int here = event;
        assertMembers(cone.past(event), other -> pasts[here].get(other));
      }
    }
  }

  @Test
  void shouldFindWhatLiesBetween() {
    SplitMix64 random = Seeds.random(LightConeTest.class);
    for (int round = 0; round < ROUNDS / 4; round++) {
      RandomRecording recording = RandomRecording.small(random);
      BitSet[] pasts = recording.pasts(Grade.CLOCK_GUESS);
      IntStream.range(0, recording.events).forEach(event -> pasts[event].set(event));
      LightCone cone = new LightCone(recording.causal());
      for (int pair = 0; pair < recording.events * recording.events; pair++) {
        int from = pair / recording.events;
        int to = pair % recording.events;
        assertMembers(
            cone.between(from, to), event -> pasts[event].get(from) && pasts[to].get(event));
      }
    }
  }

  @Test
  void shouldGradeEachEventByItsBestPath() {
    SplitMix64 random = Seeds.random(LightConeTest.class);
    for (int round = 0; round < ROUNDS; round++) {
      RandomRecording recording = RandomRecording.small(random);
      LightCone cone = new LightCone(recording.causal());
      for (Grade grade : Grade.values()) {
        BitSet[] pasts = recording.pasts(grade);
        for (int event = 0; event < recording.events; event++) {
          int here = event;
          GradedCone past = cone.gradedPast(event);
          GradedCone future = cone.gradedFuture(event);
          assertMembers(past.events(grade), other -> pasts[here].get(other));
          assertMembers(future.events(grade), other -> pasts[other].get(here));
          past.events(grade)
              .forEach(other -> assertThat(past.grade(other)).isLessThanOrEqualTo(grade));
        }
      }
    }
  }

  @Test
  void shouldPreferTheLongerPathIfItIsBetterKnown() {
    GradedCone past = new LightCone(shortcut()).gradedPast(2);
    assertThat(past.grade(0)).isEqualTo(Grade.INFERRED);
    assertThat(past.grade(1)).isEqualTo(Grade.RECORDED);
    assertThat(past.events().toArray()).containsExactly(0, 1);
    assertThatThrownBy(() -> past.grade(2)).hasMessage("event outside the cone: 2");
  }

  @Test
  void shouldFindShortestPathsWithTheirKindsAndWeakestGrade() {
    SplitMix64 random = Seeds.random(LightConeTest.class);
    for (int round = 0; round < ROUNDS / 4; round++) {
      RandomRecording recording = RandomRecording.small(random);
      LightCone cone = new LightCone(recording.causal());
      int[][] lengths = lengths(recording);
      for (int from = 0; from < recording.events; from++) {
        for (int to = 0; to < recording.events; to++) {
          Optional<CausalPath> path = cone.path(from, to);
          assertThat(path.map(p -> p.kinds().length).orElse(-1)).isEqualTo(lengths[from][to]);
          int[] ends = {from, to};
          path.ifPresent(found -> assertPath(recording, found, ends));
        }
      }
    }
  }

  private static void assertPath(RandomRecording recording, CausalPath path, int[] ends) {
    int[] events = path.events();
    assertThat(new int[] {events[0], events[events.length - 1]}).isEqualTo(ends);
    Grade weakest = Grade.RECORDED;
    for (int i = 0; i < path.kinds().length; i++) {
      int cause = events[i];
      int effect = events[i + 1];
      Edge best =
          recording.edges.stream()
              .filter(edge -> edge.cause() == cause && edge.effect() == effect)
              .min((one, other) -> one.grade().compareTo(other.grade()))
              .orElseThrow();
      assertThat(recording.edges).contains(new Edge(cause, effect, path.kinds()[i], best.grade()));
      weakest = weakest.weakest(best.grade());
    }
    assertThat(path.grade()).isEqualTo(weakest);
  }

  @Test
  void shouldTakeTheShortPathWithItsGrade() {
    CausalPath path = new LightCone(shortcut()).path(0, 2).orElseThrow();
    assertThat(path.events()).containsExactly(0, 2);
    assertThat(path.kinds()).containsExactly(EdgeKind.MESSAGE);
    assertThat(path.grade()).isEqualTo(Grade.CLOCK_GUESS);
  }

  @Test
  void shouldFindAnEventAloneOnThePathToItself() {
    LightCone cone = new LightCone(CausalGraph.builder(1).build());
    assertThat(cone.path(0, 0).orElseThrow().events()).containsExactly(0);
    assertThat(cone.between(0, 0).toArray()).containsExactly(0);
    assertThat(cone.past(0).size()).isZero();
    assertThat(cone.concurrentWith(0).size()).isZero();
    assertThatThrownBy(() -> cone.past(1)).hasMessage("unknown event, of 1: 1");
    assertThatThrownBy(() -> cone.path(0, -1)).hasMessage("unknown event, of 1: -1");
  }

  private static CausalGraph shortcut() {
    return CausalGraph.builder(3)
        .edge(0, 1, EdgeKind.PROGRAM, Grade.INFERRED)
        .edge(1, 2, EdgeKind.PROGRAM)
        .edge(0, 2, EdgeKind.MESSAGE, Grade.CLOCK_GUESS)
        .build();
  }

  private static int[][] lengths(RandomRecording recording) {
    int far = 1000;
    int[][] lengths = new int[recording.events][recording.events];
    for (int event = 0; event < recording.events; event++) {
      java.util.Arrays.fill(lengths[event], far);
      lengths[event][event] = 0;
    }
    recording.edges.forEach(edge -> lengths[edge.cause()][edge.effect()] = 1);
    for (int via = 0; via < recording.events; via++) {
      for (int[] row : lengths) {
        for (int to = 0; to < recording.events; to++) {
          row[to] = Math.min(row[to], row[via] + lengths[via][to]);
        }
      }
    }
    for (int[] row : lengths) {
      java.util.Arrays.setAll(row, to -> row[to] >= far ? -1 : row[to]);
    }
    return lengths;
  }

  private static void assertMembers(EventSet set, java.util.function.IntPredicate expected) {
    int[] members = IntStream.range(0, set.events()).filter(expected).toArray();
    if (!java.util.Arrays.equals(set.toArray(), members) || set.size() != members.length) {
      assertThat(set.toArray()).isEqualTo(members);
      assertThat(set.size()).isEqualTo(members.length);
    }
  }
}
