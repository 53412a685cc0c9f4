package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Measures; its bound is wide, because machines are. */
@Tag("soak")
class RewriterSpeedTest {
  private static final int ROUNDS = 400;
  private static final int CALLS = 50_000_000;

  @Test
  void shouldRewriteAClassInWellUnderAMillisecond() {
    Rewriter rewriter = new Rewriter(RewrittenSubjects::plainBytes);
    List<byte[]> classes = new ArrayList<>();
    for (String name : List.of("Clocks", "Collected", "Identities", "Operations", "State")) {
      classes.add(
          RewrittenSubjects.plainBytes((RewrittenSubjects.PACKAGE + name).replace('.', '/')));
    }
    System.out.println(
        "mean size: " + classes.stream().mapToInt(c -> c.length).sum() / classes.size());
    long nanos = 0;
    for (int round = 0; round < 2 * ROUNDS; round++) {
      long start = System.nanoTime();
      classes.forEach(rewriter::rewrite);
      nanos = round < ROUNDS ? 0 : nanos + System.nanoTime() - start;
    }
    long micros = nanos / 1000 / ROUNDS / classes.size();
    System.out.println("rewriting one class: " + micros + " us");
    assertThat(micros).isLessThan(1000);
  }

  @Test
  void shouldCostLittleWithNothingBound() {
    double best = Double.MAX_VALUE;
    long sum = 0;
    for (int round = 0; round < 5; round++) {
      long start = System.nanoTime();
      for (int i = 0; i < CALLS; i++) {
        Hooks.staticWritten("x");
        sum += IdentityHooks.hashCode("abc");
      }
      best = Math.min(best, (System.nanoTime() - start) / (2.0 * CALLS));
    }
    System.out.println("a hook with nothing bound: " + best + " ns");
    assertThat(sum).isNotZero();
    assertThat(best).isLessThan(100);
  }
}
