package io.lightcone.workbench.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.workbench.fixture.Decisions;
import io.lightcone.workbench.fixture.Loaded;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceServiceTest {
  @Test
  void shouldShowTheRecordedSourceAndTheLineThatThrew(@TempDir Path directory) {
    try (Loaded loaded = Loaded.of(Decisions.write(directory))) {
      int failed = loaded.invocation("decide", Outcome.FAILED);
      SourceText source = new SourceService(loaded.table()).of(failed);
      assertThat(source.title()).isEqualTo("Decide.java");
      assertThat(source.lines().get(source.failedLine() - 1)).contains("throw new IllegalState");
    }
  }
}
