package io.lightcone.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class GraphDatabaseTest {
  @Test
  void shouldSayInOneLineThatTheDiskIsFull() {
    IOException full = new IOException("/cache/neostore: No space left on device");
    Exception wrapped = new IllegalStateException("import failed", new UncheckedIOException(full));
    assertThat(GraphDatabase.reason(wrapped))
        .isEqualTo("the disk is full; make room, or name another place with -Dlightcone.cache.dir");
  }

  @Test
  void shouldGiveTheFirstLineOfTheInnermostReason() {
    Exception wrapped = new IllegalStateException("outside", new IOException("inside\nand more"));
    assertThat(GraphDatabase.reason(wrapped)).isEqualTo("inside");
  }
}
