package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Collection;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassWriter;

/** Measures; its bound is wide, because machines are. */
@Tag("soak")
class RewriterSpeedTest {
  private static final int ROUNDS = 30;
  private static final int CALLS = 50_000_000;

  @Test
  void shouldRewriteAClassInWellUnderAMillisecond() throws Exception {
    Map<String, byte[]> classes = RewrittenJarsTest.classesBeside(ObjectMapper.class);
    Rewriter rewriter = new Rewriter(name -> classes.get(name.replace('/', '.')));
    double rewriting = micros(classes.values(), rewriter::rewrite);
    double copying = micros(classes.values(), RewriterSpeedTest::copy);
    int size = classes.values().stream().mapToInt(c -> c.length).sum() / classes.size();
    System.out.printf(
        "one class of %d bytes: %.0f us rewritten, %.0f us copied by asm%n",
        size, rewriting, copying);
    assertThat(rewriting).isLessThan(1000);
  }

  /** What reading and writing cost without rewriting. */
  private static void copy(byte[] classFile) {
    ClassReader reader = new ClassReader(classFile);
    ClassWriter writer = new ClassWriter(0);
    reader.accept(writer, 0);
    assertThat(writer.toByteArray().length).isPositive();
  }

  private static double micros(Collection<byte[]> classes, Consumer<byte[]> work) {
    double best = Double.MAX_VALUE;
    for (int round = 0; round < ROUNDS; round++) {
      long start = System.nanoTime();
      classes.forEach(work);
      best = Math.min(best, (System.nanoTime() - start) / 1000.0 / classes.size());
    }
    return best;
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
