package io.lightcone.tracer.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CausalGraphTest {
  @Test
  void shouldTellEveryEdgeFromBothEnds() {
    SplitMix64 random = Seeds.random(CausalGraphTest.class);
    for (int round = 0; round < 1000; round++) {
      RandomRecording recording = RandomRecording.small(random);
      CausalGraph graph = recording.causal();
      assertThat(edges(graph)).containsExactlyInAnyOrderElementsOf(recording.edges);
      List<Edge> fromCauses = new ArrayList<>();
      for (int event = 0; event < graph.events(); event++) {
        int cause = event;
        graph.effects(
            event, (effect, kind, grade) -> fromCauses.add(edge(cause, effect, kind, grade)));
      }
      assertThat(fromCauses).containsExactlyInAnyOrderElementsOf(recording.edges);
      assertThat(edges(graph.toBuilder().build())).isEqualTo(edges(graph));
    }
  }

  @Test
  void shouldGiveNeighboursByIndex() {
    CausalGraph graph = fork().build();
    assertThat(graph.causeCount(3)).isEqualTo(2);
    assertThat(new int[] {graph.cause(3, 0), graph.cause(3, 1)}).containsExactly(1, 2);
    assertThat(graph.effectCount(0)).isEqualTo(2);
    assertThat(new int[] {graph.effect(0, 0), graph.effect(0, 1)}).containsExactly(1, 2);
    assertThatThrownBy(() -> graph.cause(3, 2)).isInstanceOf(IndexOutOfBoundsException.class);
  }

  @Test
  void shouldOrderCausesBeforeEffects() {
    SplitMix64 random = Seeds.random(CausalGraphTest.class);
    for (int round = 0; round < 1000; round++) {
      CausalGraph graph = RandomRecording.small(random).causal();
      int[] order = graph.topologicalOrder();
      assertThat(Arrays.stream(order).sorted().toArray())
          .isEqualTo(IntStream.range(0, graph.events()).toArray());
      for (Edge edge : edges(graph)) {
        assertThat(graph.rank(edge.cause())).isLessThan(graph.rank(edge.effect()));
        assertThat(order[graph.rank(edge.cause())]).isEqualTo(edge.cause());
      }
    }
  }

  @Test
  void shouldKeepTheOrderOfOrdinalsWhereItIsCausal() {
    assertThat(fork().build().topologicalOrder()).containsExactly(0, 1, 2, 3);
  }

  @Test
  void shouldNameAnEdgeOnTheCircle() {
    GraphBuilder builder =
        CausalGraph.builder(5)
            .edge(0, 1, EdgeKind.PROGRAM)
            .edge(1, 2, EdgeKind.PROGRAM)
            .edge(2, 3, EdgeKind.PROGRAM)
            .edge(3, 1, EdgeKind.READS_FROM, Grade.INFERRED)
            .edge(3, 4, EdgeKind.PROGRAM, Grade.CLOCK_GUESS);
    assertThatThrownBy(builder::build)
        .isInstanceOfSatisfying(
            CausalityException.class,
            e -> assertThat(e.edge()).isEqualTo(edge(3, 1, EdgeKind.READS_FROM, Grade.INFERRED)))
        .hasMessageEndingWith("3 -> 1 (READS_FROM, INFERRED)");
  }

  @Test
  void shouldTakeAnEventThatCausesItselfAsACircle() {
    GraphBuilder builder = CausalGraph.builder(2).edge(1, 1, EdgeKind.MESSAGE);
    assertThatThrownBy(builder::build).isInstanceOf(CausalityException.class);
    assertThat(builder.buildDroppingCycles().graph().edges()).isZero();
  }

  @Test
  void shouldDropTheWeakestEdgeOfACircleAndNeverAJournals() {
    GraphBuilder builder =
        CausalGraph.builder(3)
            .edge(0, 1, EdgeKind.PROGRAM)
            .edge(1, 2, EdgeKind.TRIGGER, Grade.CLOCK_GUESS)
            .edge(2, 0, EdgeKind.JOURNAL, Grade.CLOCK_GUESS);
    CausalGraph.Repaired repaired = builder.buildDroppingCycles();
    assertThat(repaired.dropped()).containsExactly(edge(1, 2, EdgeKind.TRIGGER, Grade.CLOCK_GUESS));
    assertThat(repaired.graph().topologicalOrder()).containsExactly(2, 0, 1);
  }

  @Test
  void shouldDropOnlyEdgesThatLieOnCircles() {
    SplitMix64 random = Seeds.random(CausalGraphTest.class);
    int circles = 0;
    for (int round = 0; round < 2000; round++) {
      int events = 1 + random.below(20);
      List<Edge> edges = new ArrayList<>();
      GraphBuilder builder = CausalGraph.builder(events);
      for (int i = random.below(2 * events); i > 0; i--) {
        Grade grade = Grade.values()[random.below(3)];
        Edge edge = edge(random.below(events), random.below(events), EdgeKind.MESSAGE, grade);
        edges.add(edge);
        builder.edge(edge.cause(), edge.effect(), edge.kind(), edge.grade());
      }
      CausalGraph.Repaired repaired = builder.buildDroppingCycles();
      BitSet[] reach = reach(events, edges);
      repaired.dropped().forEach(e -> assertThat(reach[e.effect()].get(e.cause())).isTrue());
      List<Edge> all = new ArrayList<>(edges(repaired.graph()));
      all.addAll(repaired.dropped());
      assertThat(all).containsExactlyInAnyOrderElementsOf(edges);
      assertSorted(repaired.graph());
      circles += repaired.dropped().isEmpty() ? 0 : 1;
    }
    assertThat(circles).isGreaterThan(100);
  }

  @Test
  void shouldFollowChainsAsLongAsTheRecording() {
    int events = 300_000;
    GraphBuilder builder = CausalGraph.builder(events);
    for (int event = 1; event < events; event++) {
      builder.edge(event, event - 1, EdgeKind.PROGRAM);
    }
    CausalGraph graph = builder.build();
    assertThat(graph.rank(0)).isEqualTo(events - 1);
    assertThat(new CausalOrder(graph, 1).query().happensBefore(events - 1, 0)).isTrue();
  }

  @Test
  void shouldHoldNoEventsAndOneEvent() {
    assertThat(CausalGraph.builder(0).build().topologicalOrder()).isEmpty();
    CausalGraph one = CausalGraph.builder(1).build();
    assertThat(one.topologicalOrder()).containsExactly(0);
    assertThat(one.weakest()).isEqualTo(Grade.RECORDED);
  }

  @Test
  void shouldRefuseWhatIsNoEvent() {
    assertThatThrownBy(() -> CausalGraph.builder(-1)).hasMessage("number of events below 0: -1");
    assertThatThrownBy(() -> CausalGraph.builder(2).edge(0, 2, EdgeKind.PROGRAM))
        .hasMessage("edge to an unknown event, of 2: 2");
    assertThatThrownBy(() -> CausalGraph.builder(2).build().rank(-1))
        .hasMessage("unknown event, of 2: -1");
  }

  private static GraphBuilder fork() {
    return CausalGraph.builder(4)
        .edge(1, 3, EdgeKind.PROGRAM)
        .edge(0, 1, EdgeKind.PROGRAM)
        .edge(2, 3, EdgeKind.READS_FROM)
        .edge(0, 2, EdgeKind.TRIGGER);
  }

  private static void assertSorted(CausalGraph graph) {
    for (Edge edge : edges(graph)) {
      assertThat(graph.rank(edge.cause())).isLessThan(graph.rank(edge.effect()));
    }
  }

  private static List<Edge> edges(CausalGraph graph) {
    List<Edge> edges = new ArrayList<>();
    for (int event = 0; event < graph.events(); event++) {
      int effect = event;
      graph.causes(event, (cause, kind, grade) -> edges.add(edge(cause, effect, kind, grade)));
    }
    return edges;
  }

  private static Edge edge(int cause, int effect, EdgeKind kind, Grade grade) {
    return new Edge(cause, effect, kind, grade);
  }

  /** What each event reaches, itself included. */
  private static BitSet[] reach(int events, List<Edge> edges) {
    BitSet[] reach = new BitSet[events];
    for (int event = 0; event < events; event++) {
      reach[event] = new BitSet();
      reach[event].set(event);
    }
    for (int round = 0; round < events; round++) {
      edges.forEach(edge -> reach[edge.cause()].or(reach[edge.effect()]));
    }
    return reach;
  }
}
