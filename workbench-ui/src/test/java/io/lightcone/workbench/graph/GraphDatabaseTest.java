package io.lightcone.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void shouldSayThatItIsClosedToWhoAsksTooLate(@TempDir Path directory) {
    GraphDatabase database = GraphDatabase.open(directory);
    assertThat(database.count("Event")).isZero();
    database.close();
    assertThatThrownBy(() -> database.count("Event"))
        .isInstanceOf(GraphException.class)
        .hasMessageStartingWith("can't ask the graph: ");
  }
}
