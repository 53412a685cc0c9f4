package io.lightcone.workbench.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayeredLayoutTest {
  @Test
  void shouldPutAChainFromLeftToRight() {
    LayeredLayout.Places places = LayeredLayout.of(3, List.of(new int[] {2, 0}, new int[] {0, 1}));
    assertThat(places.layers()).containsExactly(1, 2, 0);
  }

  @Test
  void shouldEndOnCyclesLoopsAndNothing() {
    LayeredLayout.Places cycle =
        LayeredLayout.of(
            3, List.of(new int[] {0, 1}, new int[] {1, 2}, new int[] {2, 0}, new int[] {1, 1}));
    assertThat(cycle.layers()).containsExactlyInAnyOrder(0, 1, 2);
    assertThat(LayeredLayout.of(0, List.of()).layers()).isEmpty();
  }

  @Test
  void shouldUncrossTwoEdges() {
    LayeredLayout.Places places = LayeredLayout.of(4, List.of(new int[] {0, 3}, new int[] {1, 2}));
    assertThat(places.places()[0] < places.places()[1])
        .isEqualTo(places.places()[3] < places.places()[2]);
  }

  @Test
  void shouldGiveEachBoxAPlaceOfItsOwnOnRandomGraphs() {
    String given = System.getProperty("lightcone.seed", "");
    long seed = given.isEmpty() ? 20260101L : Long.parseLong(given);
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    for (int run = 0; run < 200; run++) {
      int size = 1 + random.nextInt(40);
      List<int[]> edges = new ArrayList<>();
      for (int i = random.nextInt(3 * size); i > 0; i--) {
        edges.add(new int[] {random.nextInt(size), random.nextInt(size)});
      }
      LayeredLayout.Places places = LayeredLayout.of(size, edges);
      Set<List<Integer>> taken = new HashSet<>();
      for (int i = 0; i < size; i++) {
        taken.add(List.of(places.layers()[i], places.places()[i]));
      }
      assertThat(taken).as("seed %d run %d", seed, run).hasSize(size);
    }
  }

  @Test
  void shouldLayOutAsManyBoxesAsAreEverDrawn() {
    List<int[]> edges = new ArrayList<>();
    for (int i = 1; i < Boxes.MOST; i++) {
      edges.add(new int[] {i - 1, i});
    }
    assertThat(LayeredLayout.of(Boxes.MOST, edges).layers()[Boxes.MOST - 1])
        .isEqualTo(Boxes.MOST - 1);
  }
}
