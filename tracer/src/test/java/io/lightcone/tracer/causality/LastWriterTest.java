package io.lightcone.tracer.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LastWriterTest {
  private static final int KEYS = 3;

  @Test
  void shouldFindTheLastWriterInTheSameJournal() {
    SplitMix64 random = Seeds.random(LastWriterTest.class);
    for (int round = 0; round < 1000; round++) {
      RandomRecording recording = RandomRecording.small(random);
      int[] keyOf = keys(random, recording.events);
      LastWriter writers = new LastWriter(keyOf, KEYS, recording.journals());
      int[][] last = new int[recording.journals][KEYS];
      for (int[] row : last) {
        java.util.Arrays.fill(row, -1);
      }
      for (int event : recording.hidden) {
        int[] here = last[recording.journalOf[event]];
        for (int key = 0; key < KEYS; key++) {
          assertThat(writers.lastWriterBefore(event, key)).isEqualTo(here[key]);
        }
        if (keyOf[event] >= 0) {
          here[keyOf[event]] = event;
        }
      }
    }
  }

  @Test
  void shouldFindTheWritersThatNoOtherComesAfter() {
    SplitMix64 random = Seeds.random(LastWriterTest.class);
    for (int round = 0; round < 1000; round++) {
      RandomRecording recording = RandomRecording.small(random);
      int[] keyOf = keys(random, recording.events);
      LastWriter writers = new LastWriter(keyOf, KEYS, recording.journals());
      assertMaximal(writers, keyOf, recording.causal(), recording.pasts(Grade.CLOCK_GUESS));
      assertMaximal(writers, keyOf, recording.observed(), recording.observedPasts());
    }
  }

  private static void assertMaximal(
      LastWriter writers, int[] keyOf, CausalGraph graph, BitSet[] pasts) {
    for (int event = 0; event < keyOf.length; event++) {
      for (int key = 0; key < KEYS; key++) {
        int wanted = key;
        int[] candidates = pasts[event].stream().filter(e -> keyOf[e] == wanted).toArray();
        int[] maximal =
            IntStream.of(candidates)
                .filter(one -> IntStream.of(candidates).noneMatch(by -> pasts[by].get(one)))
                .toArray();
        assertThat(writers.lastWritersInPast(graph, event, key)).isEqualTo(maximal);
      }
    }
  }

  private static int[] keys(SplitMix64 random, int events) {
    return IntStream.range(0, events)
        .map(event -> random.below(KEYS + 2) - 2)
        .map(k -> Math.max(k, -1))
        .toArray();
  }

  @Test
  void shouldRefuseKeysThatDoNotFit() {
    Journals one = Journals.inOrdinalOrder(new int[1], 1);
    assertThatThrownBy(() -> new LastWriter(new int[] {3}, 3, one))
        .hasMessage("unknown key, of 3: 3");
    assertThatThrownBy(() -> new LastWriter(new int[] {-2}, 3, one))
        .hasMessage("unknown key, of 3: -2");
    assertThatThrownBy(() -> new LastWriter(new int[2], 3, one))
        .hasMessage("journals of 1 events, keys for: 2");
    assertThatThrownBy(() -> new LastWriter(new int[1], 1, one).lastWriterBefore(0, 1))
        .isInstanceOf(IndexOutOfBoundsException.class);
  }
}
