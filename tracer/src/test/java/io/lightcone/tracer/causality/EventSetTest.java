package io.lightcone.tracer.causality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventSetTest {
  @Test
  void shouldHoldWhatWasAddedAndNotRemoved() {
    SplitMix64 random = Seeds.random(EventSetTest.class);
    for (int events : new int[] {1, 63, 64, 65, 128, 200}) {
      EventSet set = new EventSet(events);
      BitSet expected = new BitSet();
      for (int i = 0; i < 3 * events; i++) {
        int event = random.below(events);
        if (random.below(3) == 0) {
          set.remove(event);
          expected.clear(event);
        } else {
          assertThat(set.add(event)).isEqualTo(!expected.get(event));
          expected.set(event);
        }
        assertThat(set.toArray()).isEqualTo(expected.stream().toArray());
        assertThat(set.size()).isEqualTo(expected.cardinality());
        assertThat(set.contains(event)).isEqualTo(expected.get(event));
      }
      EventSet rest = set.inNeither(new EventSet(events));
      expected.flip(0, events);
      assertThat(rest.toArray()).isEqualTo(expected.stream().toArray());
      assertThat(rest.size()).isEqualTo(expected.cardinality());
    }
  }

  @Test
  void shouldTellMembersAscending() {
    List<Integer> told = new ArrayList<>();
    EventSet.of(300, 299, 0, 64, 63, 64).forEach(told::add);
    assertThat(told).containsExactly(0, 63, 64, 299);
  }

  @Test
  void shouldFindTheNextMember() {
    EventSet set = EventSet.of(200, 5, 130);
    assertThat(set.next(5)).isEqualTo(5);
    assertThat(set.next(6)).isEqualTo(130);
    assertThat(set.next(131)).isEqualTo(-1);
    assertThat(set.next(200)).isEqualTo(-1);
  }

  @Test
  void shouldBeEqualByMembers() {
    assertThat(EventSet.of(9, 1, 2))
        .isEqualTo(EventSet.of(9, 2, 1))
        .hasSameHashCodeAs(EventSet.of(9, 2, 1));
    assertThat(EventSet.of(9, 1)).isNotEqualTo(EventSet.of(9, 2)).hasToString("1 of 9 events");
  }

  @Test
  void shouldRefuseWhatIsNoEvent() {
    assertThatThrownBy(() -> EventSet.of(3, 3)).hasMessage("unknown event, of 3: 3");
    assertThatThrownBy(() -> EventSet.of(0).contains(0)).hasMessage("unknown event, of 0: 0");
    assertThat(EventSet.of(0).next(0)).isEqualTo(-1);
  }
}
