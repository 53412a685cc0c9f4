package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DamagedClassTest {
  private static final int ROUNDS = 4_000;
  private static final long SEED = seed();

  private final Rewriter rewriter = new Rewriter(RewrittenSubjects::plainBytes);

  private static long seed() {
    String given = System.getProperty("lightcone.seed", "");
    return given.isEmpty() ? new Random().nextLong() : Long.parseLong(given);
  }

  private static byte[] subject(String name) {
    return RewrittenSubjects.plainBytes((RewrittenSubjects.PACKAGE + name).replace('.', '/'));
  }

  @Test
  void shouldAnswerDamageByOneClearError() {
    System.out.println("DamagedClassTest -Dlightcone.seed=" + SEED);
    Random random = new Random(SEED);
    List<byte[]> subjects =
        List.of(subject("Clocks"), subject("Collected"), subject("State"), subject("Refused"));
    int refused = 0;
    for (int i = 0; i < ROUNDS; i++) {
      byte[] damaged = damaged(subjects.get(i % subjects.size()), random);
      try {
        rewriter.rewrite(damaged);
      } catch (MalformedClassException e) {
        refused++;
        assertThat(e).hasMessageMatching("(?s)^(class|not a class|code|unknown|instr|switch).*");
      } catch (Throwable e) {
        throw new AssertionError("seed " + SEED + " round " + i, e);
      }
    }
    assertThat(refused).isBetween(ROUNDS / 10, ROUNDS);
  }

  private static byte[] damaged(byte[] classFile, Random random) {
    byte[] damaged = classFile.clone();
    for (int flips = 1 + random.nextInt(4); flips > 0; flips--) {
      damaged[random.nextInt(damaged.length)] = (byte) random.nextInt();
    }
    return random.nextInt(8) == 0
        ? Arrays.copyOf(damaged, random.nextInt(damaged.length))
        : damaged;
  }

  @Test
  void shouldNotAllocateForALengthThatIsNotThere() {
    byte[] classFile = subject("State");
    // every place that may be the high byte of a length
    for (int at = 10; at < classFile.length; at++) {
      byte[] damaged = classFile.clone();
      damaged[at] = 0x7F;
      try {
        rewriter.rewrite(damaged);
      } catch (MalformedClassException e) {
        assertThat(e.getMessage()).isNotBlank();
      }
    }
  }

  @Test
  void shouldSayWhatIsNotAClass() {
    assertThatThrownBy(() -> rewriter.rewrite(new byte[0]))
        .isInstanceOf(MalformedClassException.class)
        .hasMessage("not a class file: no magic number in 0 bytes");
    byte[] tooNew = subject("State");
    tooNew[7] = (byte) 200;
    assertThatThrownBy(() -> rewriter.rewrite(tooNew))
        .isInstanceOf(MalformedClassException.class)
        .hasMessageContaining("200");
  }
}
