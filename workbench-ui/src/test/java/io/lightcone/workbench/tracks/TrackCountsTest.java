package io.lightcone.workbench.tracks;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.fixture.Journal;
import io.lightcone.workbench.fixture.Recordings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrackCountsTest {
  @TempDir Path directory;

  @Test
  void shouldCountFailuresOfInvocationsThatEndLater() {
    try (Journal running = new Journal(directory, "field", 0xf1L);
        Recording recording = Recording.open(List.of(directory))) {
      Lane client = running.session("probe");
      Lane lane = running.start("work", running.put(client, "in", "work", "x"));
      TableLoader loader = new TableLoader(recording, count -> {}, () -> false);
      loader.refresh();
      TrackCounts counts = new TrackCounts(loader.table());
      assertThat(counts.upTo(loader.table().snapshot()))
          .contains(new Track(Track.Kind.HANDLER, 0, "work", 1, 0));
      running.fail(lane, "no");
      running.put(client, "in", null, "y");
      loader.refresh();
      EventTable now = loader.table().snapshot();
      assertThat(counts.upTo(now))
          .containsExactly(
              new Track(Track.Kind.NAMESPACE, 0, "field", now.size(), 1),
              new Track(Track.Kind.WOOF, 0, "in", 2, 0),
              new Track(Track.Kind.HANDLER, 0, "work", 1, 1));
    }
  }

  @Test
  void shouldCountAWholeRecordingAtOnce() {
    try (Recording recording = Recording.open(List.of(Recordings.frost(directory)))) {
      EventTable table = TableLoader.load(recording);
      assertThat(new TrackCounts(table).upTo(table))
          .contains(new Track(Track.Kind.HANDLER, 1, "watch", 1, 1));
    }
  }
}
