package io.lightcone.tracer.chronicle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentStore;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChronicleSegmentsTest {
  @TempDir Path directory;

  private SegmentStore open() throws IOException {
    return new NamespaceDirectory(directory, 1 << 20).openJournal();
  }

  @Test
  void shouldGoOnAfterAFrameThatIsTooLargeForItsBlocks() throws IOException {
    try (SegmentStore store = open()) {
      store.begin(1);
      store.append(new byte[] {1, 2, 3, 4}, 4);
      assertThatThrownBy(() -> store.append(new byte[3 << 20], 3 << 20))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("3145728");
      store.append(new byte[] {5, 6, 7, 8}, 4);
      try (SegmentCursor cursor = store.scan(1)) {
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.array()).startsWith(1, 2, 3, 4);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.array()).startsWith(5, 6, 7, 8);
        assertThat(cursor.next()).isFalse();
      }
    }
  }

  @Test
  void shouldRefuseASegmentNumberThatDoesNotGrow() throws IOException {
    try (SegmentStore store = open()) {
      store.begin(7);
      assertThatThrownBy(() -> store.begin(7))
          .isInstanceOf(IOException.class)
          .hasMessage("segment must be larger than 7: 7");
    }
  }
}
