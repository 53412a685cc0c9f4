package io.lightcone.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.fixture.Journal;
import io.lightcone.workbench.fixture.Recordings;
import io.lightcone.workbench.graph.CypherLimits;
import io.lightcone.workbench.graph.DependencyView;
import io.lightcone.workbench.graph.GraphCancelled;
import io.lightcone.workbench.graph.GraphProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GraphIngestTest {
  @TempDir Path directory;

  private GraphIngest ingest() {
    return new GraphIngest(new GraphCache(directory.resolve("cache")));
  }

  private static long count(IngestedGraph graph, String what) {
    Object value =
        graph
            .graph()
            .query("MATCH " + what + " RETURN count(*)", CypherLimits.DEFAULT)
            .run()
            .rows()
            .get(0)
            .get(0)
            .value();
    return (Long) value;
  }

  private List<Path> homes() throws IOException {
    try (Stream<Path> entries = Files.list(directory.resolve("cache"))) {
      return entries.filter(Files::isDirectory).toList();
    }
  }

  @Test
  void shouldFindAGraphAgainAndGiveASecondUserOneOfItsOwn() throws IOException {
    Path path = Recordings.frost(directory.resolve("recording"));
    try (Recording recording = Recording.open(List.of(path))) {
      EventTable table = TableLoader.load(recording);
      ingest().fill(table, GraphProgress.NONE).close();
      try (IngestedGraph first = ingest().fill(table, GraphProgress.NONE);
          IngestedGraph second = ingest().fill(table, GraphProgress.NONE)) {
        assertThat(first.cached()).isTrue();
        assertThat(second.cached()).isFalse();
        assertThat(count(first, "(e:Event)")).isEqualTo(table.size());
        assertThat(count(second, "(e:Event)")).isEqualTo(table.size());
        assertThat(homes()).hasSize(2);
      }
      assertThat(homes()).hasSize(1);
    }
  }

  @Test
  void shouldLeaveNothingBehindWhenCancelled() throws IOException {
    Path path = Recordings.frost(directory.resolve("recording"));
    try (Recording recording = Recording.open(List.of(path))) {
      EventTable table = TableLoader.load(recording);
      GraphProgress cancelled =
          new GraphProgress() {
            @Override
            public void at(String step, double part) {}

            @Override
            public boolean cancelled() {
              return true;
            }
          };
      assertThatThrownBy(() -> ingest().fill(table, cancelled)).isInstanceOf(GraphCancelled.class);
      assertThat(homes()).isEmpty();
    }
  }

  @Test
  void shouldMakeAGraphAnewWhenTheKeptOneIsBroken() throws IOException {
    Path path = Recordings.frost(directory.resolve("recording"));
    try (Recording recording = Recording.open(List.of(path))) {
      EventTable table = TableLoader.load(recording);
      ingest().fill(table, GraphProgress.NONE).close();
      Path store = homes().get(0).resolve("store/data/databases/neo4j");
      Files.write(store.resolve("neostore"), new byte[] {1, 2, 3});
      Files.delete(store.resolve("neostore.nodestore.db"));
      try (IngestedGraph again = ingest().fill(table, GraphProgress.NONE)) {
        assertThat(count(again, "(e:Event)")).isEqualTo(table.size());
      }
    }
  }

  @Test
  void shouldFollowAGrowingRecordingToTheGraphThatItsEndWouldGive() {
    Path path = directory.resolve("recording");
    try (Journal device = new Journal(path, "device", 1);
        Journal edge = new Journal(path, "edge", 2);
        Recording recording = Recording.open(List.of(path))) {
      device.woof("readings");
      edge.woof("raw");
      Lane sensor = device.session("sensor");
      TableLoader loader = new TableLoader(recording, n -> {}, () -> false);
      loader.refresh();
      try (IngestedGraph followed = ingest().fill(loader.table(), GraphProgress.NONE)) {
        EventId sent = device.send(sensor, "woof://edge/raw", 1, "raw", "{}");
        loader.refresh();
        followed.follow();
        EventId raw =
            edge.put(null, "raw", "h", sent, io.lightcone.tracer.event.Payload.ofText("{}"));
        device.replied(sent, 1, raw);
        Lane lane = edge.start("h", raw);
        loader.refresh();
        assertThat(followed.follow()).isEqualTo(3);
        edge.read(lane, "raw", 1, raw);
        edge.put(lane, "out", null, "x");
        edge.fail(lane, "no");
        loader.refresh();
        followed.follow();
        assertThat(count(followed, "(:Sent)-[:SENT]->(:Put)")).isEqualTo(1);
        assertThat(count(followed, "(:Invocation {outcome: 'failed'})")).isEqualTo(1);
        sameAsMadeInOneGo(followed, path);
      }
    }
  }

  private void sameAsMadeInOneGo(IngestedGraph followed, Path path) {
    try (Recording recording = Recording.open(List.of(path));
        IngestedGraph whole = ingest().fill(TableLoader.load(recording), GraphProgress.NONE)) {
      assertThat(whole.cached()).isFalse();
      assertThat(count(followed, "()-->()")).isEqualTo(count(whole, "()-->()"));
      assertThat(count(followed, "()")).isEqualTo(count(whole, "()"));
      DependencyView expected = whole.graph().dependencies();
      DependencyView view = followed.graph().dependencies();
      assertThat(new HashSet<>(view.flows())).isEqualTo(new HashSet<>(expected.flows()));
      assertThat(view.failed()).isEqualTo(expected.failed());
    }
  }

  @Test
  void shouldFollowTheCacheDirectoryConvention() {
    Path home = Path.of("/home/me");
    assertThat(GraphCache.directoryOfUser(Map.of("XDG_CACHE_HOME", "/c"), home))
        .isEqualTo(Path.of("/c/lightcone"));
    assertThat(GraphCache.directoryOfUser(Map.of("XDG_CACHE_HOME", "relative"), home))
        .isEqualTo(Path.of("/home/me/.cache/lightcone"));
    assertThat(GraphCache.directoryOfUser(Map.of(), home))
        .isEqualTo(Path.of("/home/me/.cache/lightcone"));
  }
}
