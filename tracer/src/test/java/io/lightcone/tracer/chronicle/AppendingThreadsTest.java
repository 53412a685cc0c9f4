package io.lightcone.tracer.chronicle;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.environment.SegmentStore;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chronicle refuses a second thread unless it is told that somebody else takes care of turns. */
class AppendingThreadsTest {
  private static final int THREADS = 3;
  private static final int ROUNDS = 50;

  @Test
  void shouldTakeFramesFromSeveralThreadsInTurn(@TempDir Path directory) throws Exception {
    List<ExecutorService> threads = new ArrayList<>();
    try (SegmentStore store = new NamespaceDirectory(directory).openJournal()) {
      for (int i = 0; i < THREADS; i++) {
        threads.add(Executors.newSingleThreadExecutor());
      }
      byte[] shared = new byte[64];
      for (int n = 0; n < THREADS * ROUNDS; n++) {
        byte number = (byte) n;
        boolean rolls = n % ROUNDS == 0;
        ExecutorService thread = threads.get(n % THREADS);
        long at = thread.submit(() -> append(store, rolls, shared, number)).get();
        assertThat(store.read(1 + n / ROUNDS, at)).startsWith(number).hasSize(shared.length);
      }
      assertThat(store.segments()).containsExactly(1, 2, 3);
    } finally {
      threads.forEach(ExecutorService::shutdown);
    }
  }

  private static long append(SegmentStore store, boolean rolls, byte[] shared, byte number)
      throws Exception {
    if (rolls) {
      store.begin(store.segments().length + 1);
    }
    shared[0] = number;
    return store.append(shared, shared.length);
  }
}
