package io.lightcone.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.lint.Lint;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class SamplesLintTest {
  @Test
  void shouldFindNothingInTheSamples() {
    Bundle bundle = Bundle.of(Path.of("target/classes"));
    assertThat(bundle.handlers()).hasSizeGreaterThan(15);
    assertThat(Lint.of(bundle).findings()).isEmpty();
  }
}
