package io.lightcone.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.fixture.Recordings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CausalPastTest {
  @TempDir Path directory;

  /** Against the definition: the closure of op, cause and second cause, pair by pair. */
  @Test
  void shouldAgreeWithTheClosureOfTheCauses() {
    try (Recording recording = Recording.open(List.of(Recordings.chain(directory, 200)))) {
      EventTable table = TableLoader.load(recording);
      boolean[][] before = closure(table);
      CausalPast past = new CausalPast(table);
      for (int b = 0; b < table.size(); b++) {
        for (int a = 0; a < table.size(); a++) {
          boolean apart = a != b && !before[a][b] && !before[b][a];
          assertThat(past.ancestors(b).get(a)).isEqualTo(before[a][b]);
          assertThat(past.descendants(a).get(b)).isEqualTo(before[a][b]);
          assertThat(past.concurrent(b).get(a)).isEqualTo(apart);
          assertThat(past.between(a, b).isEmpty()).isEqualTo(a != b && !before[a][b]);
        }
      }
    }
  }

  private static boolean[][] closure(EventTable table) {
    int size = table.size();
    boolean[][] before = new boolean[size][size];
    for (int event = 0; event < size; event++) {
      for (int cause : new int[] {table.op(event), table.cause(event), table.secondCause(event)}) {
        if (cause >= 0) {
          before[cause][event] = true;
        }
      }
    }
    for (int via = 0; via < size; via++) {
      for (int a = 0; a < size; a++) {
        for (int b = 0; before[a][via] && b < size; b++) {
          before[a][b] |= before[via][b];
        }
      }
    }
    return before;
  }
}
