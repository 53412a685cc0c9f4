package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewrittenRandomTest {
  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  private Object draw(String way) throws Exception {
    return subjects.bound(interceptor, "Randoms", way);
  }

  @ParameterizedTest
  @ValueSource(strings = {"random", "randomByReference", "randomByReflection"})
  void shouldSeedRandom(String way) throws Exception {
    assertThat(draw(way)).isEqualTo(new Random(interceptor.bits).nextLong());
    assertThat(interceptor.asked).containsExactly("seed");
  }

  @Test
  void shouldSeedOtherGenerators() throws Exception {
    assertThat(draw("subclass")).isEqualTo(new Random(interceptor.bits).nextInt(6));
    assertThat(draw("splittable")).isEqualTo(new SplittableRandom(interceptor.bits).nextLong());
    assertThat(draw("generators")).isEqualTo(draw("generators"));
  }

  @Test
  void shouldAskOnceForAllDrawsOfAStream() throws Exception {
    Object first = draw("threadLocal");
    assertThat(interceptor.asked).containsExactly("ThreadLocalRandom");
    assertThat(draw("threadLocal")).isEqualTo(first);
    interceptor.bits = 5;
    assertThat(draw("threadLocal")).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"mathRandom", "mathRandomByStream", "shuffled", "uuid", "threadLocal"})
  void shouldRepeatFromTheSameBits(String way) throws Exception {
    Object first = draw(way);
    assertThat(draw(way)).isEqualTo(first);
    interceptor.bits = 77;
    assertThat(draw(way)).isNotEqualTo(first);
  }

  @Test
  void shouldMakeIdsOfVersion4() throws Exception {
    UUID id = (UUID) draw("uuid");
    assertThat(id.version()).isEqualTo(4);
    assertThat(id.variant()).isEqualTo(2);
    assertThat(draw("uuidByReference")).isEqualTo(id);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"random", "uuid", "threadLocal", "mathRandom", "splittable", "generators"})
  void shouldStayRandomWhenNothingIsBound(String way) throws Exception {
    assertThat(subjects.plain("Randoms", way)).isNotEqualTo(subjects.plain("Randoms", way));
  }

  @Test
  void shouldRefuseSecureRandomUnlessOptedIn() throws Exception {
    assertThatThrownBy(() -> draw("secure"))
        .isInstanceOf(RefusedOperationError.class)
        .hasMessageContaining("new java.security.SecureRandom")
        .hasMessageContaining("Randoms.secure(Randoms.java:");
    interceptor.properties.put(SuppliedSecureRandom.OPT_IN, "recorded");
    assertThat((byte[]) draw("secure"))
        .containsExactly(0xEF, 0xCD, 0xAB, 0x89, 0x67, 0x45, 0x23, 0x01, 0xEF, 0xCD, 0xAB, 0x89);
    assertThat((byte[]) subjects.plain("Randoms", "secure")).hasSize(12);
  }
}
