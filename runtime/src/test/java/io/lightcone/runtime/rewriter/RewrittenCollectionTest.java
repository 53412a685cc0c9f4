package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RewrittenCollectionTest {
  private static final List<String> WORDS = List.of("zeta", "b", "Aa", "BB", "alpha", "m", "0");
  private static final List<String> MOVED = List.of("zeta", "Aa", "BB", "alpha", "m", "0", "b");

  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  private Object collect(String way) throws Exception {
    return subjects.bound(interceptor, "Collected", way);
  }

  @Test
  void shouldWalkMapsInTheOrderOfInsertion() throws Exception {
    for (Object keys : (List<?>) collect("maps")) {
      assertThat(List.copyOf((Collection<?>) keys)).isEqualTo(MOVED);
    }
  }

  @Test
  void shouldWalkSetsInTheOrderOfInsertion() throws Exception {
    for (Object words : (List<?>) collect("sets")) {
      assertThat(List.copyOf((Collection<?>) words)).isEqualTo(WORDS);
    }
  }

  @Test
  void shouldKeepTheSameOrderOutsideAnInvocation() throws Exception {
    for (Object words : (List<?>) subjects.plain("Collected", "sets")) {
      assertThat(List.copyOf((Collection<?>) words)).isEqualTo(WORDS);
    }
  }

  @Test
  void shouldWalkIdentityMapsInTheOrderOfInsertion() throws Exception {
    List<Integer> expected =
        IntStream.rangeClosed(0, 500)
            .filter(i -> i != 7 && i != 8)
            .boxed()
            .collect(Collectors.toList());
    assertThat(collect("identityOrder")).isEqualTo(expected);
  }

  @Test
  void shouldBeAsStrictAsThePlainCollections() throws Exception {
    assertThat(collect("viaReference").toString()).isEqualTo("[[x]]");
    assertThatThrownBy(() -> collect("duplicate"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("duplicate element: a");
    assertThatThrownBy(() -> collect("immutable"))
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void shouldRunParallelStreamsOnTheCallersThread() throws Exception {
    assertThat(collect("parallelThreads")).isEqualTo(true);
  }

  @Test
  void shouldComputeFunctionsStrictly() throws Exception {
    assertThat(collect("sine"))
        .isEqualTo(List.of(StrictMath.sin(1e15), StrictMath.pow(1.1, 333.3), StrictMath.tan(1e10)));
  }
}
