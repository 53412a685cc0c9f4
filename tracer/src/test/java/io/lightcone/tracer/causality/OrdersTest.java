package io.lightcone.tracer.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class OrdersTest {
  private static final int LARGE = 4000;

  @Test
  void shouldAgreeWithTheTransitiveClosureInCausalOrderWhateverTheSeed() {
    SplitMix64 random = Seeds.random(OrdersTest.class);
    for (int round = 0; round < 3000; round++) {
      RandomRecording recording = RandomRecording.small(random);
      BitSet[] pasts = recording.pasts(Grade.CLOCK_GUESS);
      CausalGraph graph = recording.causal();
      assertAllPairs(new CausalOrder(graph, 0, 0).query(), pasts); // no landmarks
      assertAllPairs(new CausalOrder(graph, random.next()).query(), pasts);
    }
  }

  @Test
  void shouldAgreeWithTheTransitiveClosureInObservedOrder() {
    SplitMix64 random = Seeds.random(OrdersTest.class);
    for (int round = 0; round < 3000; round++) {
      RandomRecording recording = RandomRecording.small(random);
      ObservedOrder order = new ObservedOrder(recording.observed(), recording.journals());
      assertAllPairs(order.query(), recording.observedPasts());
    }
  }

  @Test
  void shouldAgreeOnJournalsLongerThanTheStretchBetweenClocks() {
    SplitMix64 random = Seeds.random(OrdersTest.class);
    for (int journals : new int[] {1, 2, 3, 5, 7}) {
      for (int edges : new int[] {20, LARGE / 8, LARGE, 2 * LARGE}) {
        assertLarge(random, new RandomRecording(random, LARGE, edges, journals));
      }
    }
  }

  @Test
  void shouldAgreeOnMoreJournalsThanTheUsualStretch() {
    SplitMix64 random = Seeds.random(OrdersTest.class);
    RandomRecording recording = new RandomRecording(random, LARGE, 2 * LARGE, 300);
    assertLarge(random, recording);
  }

  /** One journal takes nearly all events: its clocks are sampled, the other's are not. */
  @Test
  void shouldAgreeWhenJournalsDifferInLength() {
    SplitMix64 random = Seeds.random(OrdersTest.class);
    RandomRecording recording = new RandomRecording(random, LARGE, LARGE / 2, 300);
    for (int event = 0; event < LARGE; event++) {
      recording.journalOf[event] = recording.journalOf[event] < 280 ? 0 : 1;
    }
    assertLarge(random, recording);
  }

  private static void assertLarge(SplitMix64 random, RandomRecording recording) {
    BitSet[] causal = recording.pasts(Grade.CLOCK_GUESS);
    BitSet[] observed = recording.observedPasts();
    HappensBefore inCausal = new CausalOrder(recording.causal(), random.next()).query();
    ObservedOrder order = new ObservedOrder(recording.observed(), recording.journals());
    HappensBefore inObserved = order.query();
    for (int i = 0; i < 20_000; i++) {
      int first = random.below(LARGE);
      int second = random.below(LARGE);
      boolean inPast = causal[second].get(first);
      assertThat(inCausal.happensBefore(first, second)).isEqualTo(inPast);
      boolean seen = observed[second].get(first);
      assertThat(inObserved.happensBefore(first, second)).isEqualTo(seen);
    }
  }

  @Test
  void shouldCallEventsConcurrentWhenNeitherCameFirst() {
    CausalGraph graph =
        CausalGraph.builder(3).edge(0, 1, EdgeKind.TRIGGER).edge(0, 2, EdgeKind.TRIGGER).build();
    HappensBefore order = new CausalOrder(graph, 7).query();
    assertThat(order.concurrent(1, 2)).isTrue();
    assertThat(order.concurrent(0, 2)).isFalse();
    assertThat(order.concurrent(2, 0)).isFalse();
    assertThat(order.concurrent(1, 1)).isFalse();
    assertThat(order.happensBefore(1, 1)).isFalse();
  }

  @Test
  void shouldKeepTheTwoOrdersApart() {
    CausalGraph causal = CausalGraph.builder(2).build();
    Journals one = Journals.inOrdinalOrder(new int[2], 1);
    CausalGraph observed = causal.toBuilder().journals(one).build();
    assertThat(new CausalOrder(causal, 1).query().concurrent(0, 1)).isTrue();
    assertThat(new ObservedOrder(observed, one).query().happensBefore(0, 1)).isTrue();
    assertThatThrownBy(() -> new CausalOrder(observed, 1)).hasMessageEndingWith(": JOURNAL");
    Journals turned = Journals.of(new int[2], new int[] {2, 1}, 1);
    assertThatThrownBy(() -> new ObservedOrder(causal, turned))
        .hasMessage("graph lacks the order of journal: 0");
  }

  @Test
  void shouldReportACauseThatItsJournalPutsLater() {
    Journals turned = Journals.of(new int[2], new int[] {2, 1}, 1);
    GraphBuilder builder = CausalGraph.builder(2).edge(0, 1, EdgeKind.READS_FROM).journals(turned);
    assertThatThrownBy(builder::build)
        .isInstanceOf(CausalityException.class)
        .hasMessageEndingWith("0 -> 1 (READS_FROM, RECORDED)");
    CausalGraph repaired = builder.buildDroppingCycles().graph();
    assertThat(new ObservedOrder(repaired, turned).query().happensBefore(1, 0)).isTrue();
  }

  @Test
  void shouldHoldNoEventsAndOneEvent() {
    CausalGraph none = CausalGraph.builder(0).build();
    new CausalOrder(none, 1).query();
    new ObservedOrder(none, Journals.inOrdinalOrder(new int[0], 0)).query();
    CausalGraph one = CausalGraph.builder(1).build();
    Journals journals = Journals.inOrdinalOrder(new int[1], 1);
    assertThat(new CausalOrder(one, 1).query().happensBefore(0, 0)).isFalse();
    assertThat(new ObservedOrder(one, journals).query().happensBefore(0, 0)).isFalse();
    assertThatThrownBy(() -> new CausalOrder(one, 1).query().happensBefore(0, 1))
        .hasMessage("unknown event, of 1: 1");
  }

  @Test
  void shouldRefuseJournalsThatDoNotFit() {
    CausalGraph one = CausalGraph.builder(1).build();
    Journals two = Journals.inOrdinalOrder(new int[2], 1);
    assertThatThrownBy(() -> new ObservedOrder(one, two))
        .hasMessage("journals of 2 events, graph of: 1");
    Journals many = Journals.inOrdinalOrder(new int[1], 5000);
    assertThatThrownBy(() -> new ObservedOrder(one, many)).hasMessageEndingWith(": 5000");
    assertThatThrownBy(() -> Journals.inOrdinalOrder(new int[] {1}, 1))
        .hasMessage("unknown journal, of 1: 1");
    assertThatThrownBy(() -> Journals.of(new int[2], new int[] {4, 4}, 1))
        .hasMessage("two events of journal 0 at one position: 4");
    assertThatThrownBy(() -> Journals.of(new int[2], new int[1], 1))
        .hasMessage("journals for 2 events, positions for: 1");
  }

  private static void assertAllPairs(HappensBefore order, BitSet[] pasts) {
    for (int first = 0; first < pasts.length; first++) {
      for (int second = 0; second < pasts.length; second++) {
        if (order.happensBefore(first, second) != pasts[second].get(first)) {
          throw new AssertionError("happens-before differs: " + first + ", " + second);
        }
      }
    }
  }
}
