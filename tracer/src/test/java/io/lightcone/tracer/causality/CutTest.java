package io.lightcone.tracer.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.BitSet;
import org.junit.jupiter.api.Test;

class CutTest {
  @Test
  void shouldBeClosedWhereverItIsMoved() {
    SplitMix64 random = Seeds.random(CutTest.class);
    for (int round = 0; round < 500; round++) {
      RandomRecording recording = RandomRecording.small(random);
      CausalGraph graph = random.below(2) == 0 ? recording.causal() : recording.observed();
      int[] order = random.below(2) == 0 ? graph.topologicalOrder() : recording.hidden;
      Cut cut = Cut.at(graph, order, random.below(recording.events + 1));
      for (int step = 0; step < 20; step++) {
        assertPrefix(graph, cut, order);
        boolean near = random.below(2) == 0;
        int target = near ? cut.position() + random.below(3) - 1 : random.below(order.length + 1);
        cut.moveTo(Math.max(0, Math.min(cut.end(), target)));
      }
    }
  }

  private static void assertPrefix(CausalGraph graph, Cut cut, int[] order) {
    int[] prefix = Arrays.copyOf(order, cut.position());
    assertThat(cut.events()).isEqualTo(EventSet.of(order.length, prefix));
    assertThat(cut.events().size()).isEqualTo(cut.position());
    assertThat(Cut.isClosed(graph, cut.events())).isTrue();
    int upcoming = cut.position() == order.length ? -1 : order[cut.position()];
    assertThat(cut.upcoming()).isEqualTo(upcoming);
  }

  @Test
  void shouldCloseAFrontierOverItsPastOnly() {
    SplitMix64 random = Seeds.random(CutTest.class);
    for (int round = 0; round < 1000; round++) {
      RandomRecording recording = RandomRecording.small(random);
      CausalGraph graph = recording.causal();
      BitSet[] pasts = recording.pasts(Grade.CLOCK_GUESS);
      EventSet frontier = new EventSet(recording.events);
      BitSet expected = new BitSet();
      for (int i = 0; i < random.below(4) && recording.events > 0; i++) {
        int event = random.below(recording.events);
        frontier.add(event);
        expected.set(event);
        expected.or(pasts[event]);
      }
      EventSet closure = Cut.closure(graph, frontier);
      assertThat(closure.toArray()).isEqualTo(expected.stream().toArray());
      assertThat(Cut.isClosed(graph, closure)).isTrue();
      assertThat(Cut.isClosed(graph, frontier)).isEqualTo(closure.equals(frontier));
    }
  }

  @Test
  void shouldMoveAlongTheGraphsOwnOrder() {
    CausalGraph graph = CausalGraph.builder(2).edge(1, 0, EdgeKind.PROGRAM).build();
    Cut cut = Cut.at(graph, 1);
    assertThat(cut.events().toArray()).containsExactly(1);
    assertThat(cut.upcoming()).isZero();
    assertThatThrownBy(() -> cut.moveTo(3)).hasMessage("position not in 0 to 2: 3");
    assertThatThrownBy(() -> cut.moveTo(-1)).hasMessage("position not in 0 to 2: -1");
  }

  @Test
  void shouldRefuseAnOrderThatIsNone() {
    CausalGraph graph = CausalGraph.builder(2).edge(1, 0, EdgeKind.PROGRAM).build();
    assertThatThrownBy(() -> Cut.at(graph, new int[] {0, 1}, 0)).hasMessageEndingWith(": 0");
    assertThatThrownBy(() -> Cut.at(graph, new int[] {1, 1}, 0)).hasMessageEndingWith(": 1");
    assertThatThrownBy(() -> Cut.at(graph, new int[] {1}, 0))
        .hasMessage("order of 2 events has: 1");
    assertThatThrownBy(() -> Cut.closure(graph, EventSet.of(3)))
        .hasMessage("graph of 2 events, set among: 3");
  }

  @Test
  void shouldHoldNoEvents() {
    Cut cut = Cut.at(CausalGraph.builder(0).build(), 0);
    assertThat(cut.upcoming()).isEqualTo(-1);
    assertThat(cut.end()).isZero();
  }
}
