package io.lightcone.runtime.rewriter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RewrittenClockTest {
  private static final long MILLIS = 1_700_000_000_123L;

  private final RewrittenSubjects subjects = new RewrittenSubjects();
  private final ScriptedInterceptor interceptor = new ScriptedInterceptor();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "millis",
        "millisByReference",
        "millisByLambda",
        "millisByReflection",
        "dateByReference",
        "dateByReflection",
        "subclassOfDate"
      })
  void shouldSupplyTheWallClock(String way) throws Exception {
    assertThat(subjects.bound(interceptor, "Clocks", way)).isEqualTo(MILLIS);
    assertThat(interceptor.asked).containsExactly("wall");
  }

  @Test
  void shouldSupplyTheWallClockInsideAStream() throws Exception {
    assertThat(subjects.bound(interceptor, "Clocks", "millisByStream")).isEqualTo(2 * MILLIS);
  }

  @Test
  void shouldSupplyTheMonotonicClock() throws Exception {
    assertThat(subjects.bound(interceptor, "Clocks", "nanos")).isEqualTo(42L);
  }

  @Test
  void shouldSupplyEveryClassThatShowsTheTime() throws Exception {
    assertThat((List<?>) subjects.bound(interceptor, "Clocks", "allMillis"))
        .allSatisfy(millis -> assertThat(millis).isEqualTo(MILLIS));
    assertThat((List<?>) subjects.bound(interceptor, "Clocks", "parts"))
        .extracting(Object::toString)
        .containsExactly(
            "2023-11-15",
            "07:13:20.123456789",
            "2023-11-15T07:13:20.123456789",
            "2023",
            "2023",
            "2023-11",
            "2023-11",
            "--11-14",
            "--11-15",
            "22:13:20.123456789Z",
            "07:13:20.123456789+09:00",
            "2023-11-14T22:13:20Z",
            "2023-11-14T22:13:00Z");
  }

  @Test
  void shouldAnswerATimeBefore1970() throws Exception {
    interceptor.wallNanos = -1;
    assertThat(subjects.bound(interceptor, "Clocks", "millis")).isEqualTo(-1L);
  }

  @Test
  void shouldShowTheRealClockWhenNothingIsBound() throws Exception {
    long before = System.currentTimeMillis();
    long seen = (Long) subjects.plain("Clocks", "millis");
    assertThat(seen).isBetween(before, System.currentTimeMillis());
    assertThat((List<?>) subjects.plain("Clocks", "allMillis"))
        .first()
        .satisfies(millis -> assertThat((Long) millis).isGreaterThanOrEqualTo(before));
  }
}
