package io.lightcone.replay.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import org.junit.jupiter.api.Test;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** The recording here is two puts after which {@code add} leaves an odd total, so watch fails. */
class ReplayTestTest {

  static class Odd {
    @ReplayTest(recording = "odd.lightcone", fails = "failed:watch")
    void shouldNotFailAgain() {}
  }

  static class Lucky {
    @ReplayTest(recording = "odd.lightcone", fails = "failed:hear")
    void shouldNotFailAgain() {}
  }

  static class Missing {
    @ReplayTest(recording = "nowhere.lightcone", fails = "failed")
    void shouldNotFailAgain() {}
  }

  private static TestExecutionSummary run(Class<?> type) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type)).build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return listener.getSummary();
  }

  @Test
  void shouldFailAsLongAsTheHandlerDoes() {
    TestExecutionSummary summary = run(Odd.class);
    assertThat(summary.getTestsFailedCount()).isEqualTo(1);
    assertThat(summary.getFailures().get(0).getException())
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("the recording odd.lightcone still fails: ")
        .hasMessageContaining("watch fails with java.lang.IllegalStateException: odd");
  }

  @Test
  void shouldPassWhereNothingFailsSo() {
    assertThat(run(Lucky.class).getTestsSucceededCount()).isEqualTo(1);
  }

  @Test
  void shouldSayWhichRecordingIsMissing() {
    assertThat(run(Missing.class).getFailures().get(0).getException())
        .hasMessageContaining("no such recording beside")
        .hasMessageContaining("nowhere.lightcone");
  }
}
