package io.lightcone.runtime.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StrandsTest {
  private final List<String> said = new ArrayList<>();

  @Test
  void shouldRunOnlyWhatIsResumed() {
    try (Strands strands = new Strands()) {
      Strands.Strand[] one = new Strands.Strand[1];
      one[0] =
          strands.of(
              () -> {
                said.add("a");
                one[0].pause();
                said.add("c");
              });
      assertThat(one[0].resume()).isTrue();
      said.add("b");
      assertThat(one[0].resume()).isFalse();
    }
    assertThat(said).containsExactly("a", "b", "c");
  }

  @Test
  void shouldUseTheThreadOfAnEndedStrandAgain() {
    try (Strands strands = new Strands()) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 3; i++) {
        strands.of(() -> threads.add(Thread.currentThread())).resume();
      }
      assertThat(threads.stream().distinct()).hasSize(1);
    }
  }

  @Test
  void shouldTellWhatWasThrown() {
    try (Strands strands = new Strands()) {
      Strands.Strand failing =
          strands.of(
              () -> {
                throw new IllegalArgumentException("no");
              });
      assertThatThrownBy(failing::resume).hasRootCauseMessage("no");
    }
  }

  @Test
  void shouldEndWhatIsNeverResumed() throws InterruptedException {
    List<Thread> threads = new ArrayList<>();
    try (Strands strands = new Strands()) {
      Strands.Strand[] one = new Strands.Strand[1];
      one[0] =
          strands.of(
              () -> {
                threads.add(Thread.currentThread());
                one[0].pause();
                said.add("never");
              });
      one[0].resume();
    }
    threads.get(0).join(10_000);
    assertThat(threads.get(0).isAlive()).isFalse();
    assertThat(said).isEmpty();
  }
}
