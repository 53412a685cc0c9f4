package io.lightcone.runtime.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.runtime.environment.BareThreads;
import io.lightcone.runtime.handler.Element;
import io.lightcone.tracer.bench.Benchmark;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksTest {
  @TempDir Path scratch;

  @Test
  void shouldOfferEveryBenchmarkUnderANameOfItsOwn() {
    List<String> names =
        ServiceLoader.load(Benchmark.class).stream()
            .map(provider -> provider.get().name())
            .toList();
    assertThat(names)
        .doesNotHaveDuplicates()
        .contains("put", "dispatch-p99", "invocations-jackson", "get-uniform", "recovery");
  }

  @Test
  void shouldRunAWorkloadsHandlersThroughTheNamespace() {
    try (BenchNamespace namespace = new BenchNamespace(scratch)) {
      Workload.BYTES.invoke(namespace, 50);
      Workload.JACKSON.invoke(namespace, 50);
      assertThat(namespace.session().latest(BenchNamespace.OUT)).isEqualTo(100);
      Element last = namespace.session().get(BenchNamespace.OUT, 100);
      assertThat(last.text()).contains("\"celsius\":-0.25");
    }
  }

  @Test
  void shouldRunTheSameHandlersPlainly() throws InterruptedException {
    assertThat(Workload.BYTES.call(10)).isEqualTo(640);
    assertThat(Workload.JACKSON.call(10)).isPositive();
    try (BareThreads pool = BareThreads.oneEachCore()) {
      Workload.JACKSON.call(pool, 10);
    }
  }

  @Test
  void shouldMeasureWhatARunLeavesOnDisk() throws Exception {
    DiskBenchmark few =
        new DiskBenchmark("few", "after a few puts") {
          @Override
          void play(BenchNamespace namespace) {
            Workload.BYTES.invoke(namespace, 20_000);
          }
        };
    try (Benchmark.Trial trial = few.open(scratch)) {
      assertThat(trial.figure()).isBetween(5.0, 60.0);
      assertThat(trial.baseline()).isBetween(4.0, 60.0);
    }
  }

  @Test
  void shouldTellWhatAClientThreadThrew() {
    try (BareThreads pool = new BareThreads(2)) {
      assertThatThrownBy(
              () ->
                  pool.together(
                      2,
                      () -> {
                        throw new IOException("no room");
                      }))
          .isInstanceOf(IOException.class)
          .hasMessage("no room");
    }
  }
}
