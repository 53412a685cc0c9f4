package io.lightcone.workbench.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.index.CausalIndex;
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
import java.util.Comparator;
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
      ingest().fill(new CausalIndex(table), GraphProgress.NONE).close();
      try (IngestedGraph first = ingest().fill(new CausalIndex(table), GraphProgress.NONE);
          IngestedGraph second = ingest().fill(new CausalIndex(table), GraphProgress.NONE)) {
        assertThat(first.cached()).isTrue();
        assertThat(second.cached()).isFalse();
        assertThat(count(first, "(e:Event)")).isEqualTo(table.size());
        assertThat(count(second, "(e:Event)")).isEqualTo(table.size());
        assertThat(homes()).hasSize(2);
      }
      assertThat(homes()).hasSize(1);
      IngestedGraph old = ingest().fill(new CausalIndex(table), GraphProgress.NONE);
      old.close();
      try (IngestedGraph taken = ingest().fill(new CausalIndex(table), GraphProgress.NONE)) {
        old.close();
        assertThat(homes()).as("closed twice, it leaves the next one's graph alone").hasSize(1);
        assertThat(count(taken, "(e:Event)")).isEqualTo(table.size());
      }
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
      assertThatThrownBy(() -> ingest().fill(new CausalIndex(table), cancelled))
          .isInstanceOf(GraphCancelled.class);
      assertThat(homes()).isEmpty();
    }
  }

  @Test
  void shouldMakeAGraphAnewWhenTheKeptOneIsBroken() throws IOException {
    Path path = Recordings.frost(directory.resolve("recording"));
    try (Recording recording = Recording.open(List.of(path))) {
      EventTable table = TableLoader.load(recording);
      ingest().fill(new CausalIndex(table), GraphProgress.NONE).close();
      Path store = homes().get(0).resolve("store/data/databases/neo4j");
      Files.write(store.resolve("neostore"), new byte[] {1, 2, 3});
      Files.delete(store.resolve("neostore.nodestore.db"));
      try (IngestedGraph again = ingest().fill(new CausalIndex(table), GraphProgress.NONE)) {
        assertThat(count(again, "(e:Event)")).isEqualTo(table.size());
      }
    }
  }

  /** Cancelled in each step that tells how far it is: nothing half made is ever kept. */
  @Test
  void shouldLeaveNothingBehindWhereverItIsCancelled() throws IOException {
    Path path = Recordings.chain(directory.resolve("recording"), 20_000);
    try (Recording recording = Recording.open(List.of(path))) {
      CausalIndex index = new CausalIndex(TableLoader.load(recording));
      for (double part : new double[] {0.02, 0.3, 0.7}) {
        boolean[] reached = {false};
        GraphProgress stopping =
            new GraphProgress() {
              @Override
              public void at(String step, double done) {
                reached[0] |= done >= part;
              }

              @Override
              public boolean cancelled() {
                return reached[0];
              }
            };
        assertThatThrownBy(() -> ingest().fill(index, stopping))
            .as("cancelled at %s", part)
            .isInstanceOf(GraphCancelled.class);
        assertThat(homes()).isEmpty();
      }
      try (IngestedGraph made = ingest().fill(index, GraphProgress.NONE)) {
        assertThat(made.cached()).isFalse();
        assertThat(count(made, "(e:Event)")).isEqualTo(index.events());
      }
    }
  }

  @Test
  void shouldMakeAGraphAnewInThePlaceOfSomethingElse() throws IOException {
    Path path = Recordings.frost(directory.resolve("recording"));
    Path other = Recordings.chain(directory.resolve("other"), 30);
    try (Recording recording = Recording.open(List.of(path));
        Recording otherRecording = Recording.open(List.of(other))) {
      CausalIndex index = new CausalIndex(TableLoader.load(recording));
      ingest().fill(new CausalIndex(TableLoader.load(otherRecording)), GraphProgress.NONE).close();
      Path foreign = homes().get(0);
      Path own = foreign.resolveSibling(GraphKey.of(index.table()));
      Files.move(foreign, own);
      assertThat(GraphHome.isComplete(own)).as("marked for another recording").isFalse();
      Files.writeString(own.resolve("complete"), "lightcone graph " + own.getFileName() + "\n");
      try (IngestedGraph made = ingest().fill(index, GraphProgress.NONE)) {
        assertThat(made.cached()).as("marked for this, but of other events").isFalse();
        assertThat(count(made, "(e:Event)")).isEqualTo(index.events());
      }
      try (Stream<Path> files = Files.walk(own)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
      Files.writeString(own, "a file where the directory should be");
      try (IngestedGraph made = ingest().fill(index, GraphProgress.NONE)) {
        assertThat(count(made, "(e:Event)")).isEqualTo(index.events());
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
      try (IngestedGraph followed = ingest().fill(index(loader), GraphProgress.NONE)) {
        EventId sent = device.send(sensor, "woof://edge/raw", 1, "raw", "{}");
        loader.refresh();
        followed.follow(index(loader));
        EventId raw =
            edge.put(null, "raw", "h", sent, io.lightcone.tracer.event.Payload.ofText("{}"));
        device.replied(sent, 1, raw);
        Lane lane = edge.start("h", raw);
        loader.refresh();
        assertThat(followed.follow(index(loader))).isEqualTo(3);
        edge.read(lane, "raw", 1, raw);
        edge.put(lane, "out", null, "x");
        edge.fail(lane, "no");
        loader.refresh();
        followed.follow(index(loader));
        assertThat(count(followed, "(:Sent)-[:SENT]->(:Put)")).isEqualTo(1);
        assertThat(count(followed, "(:Invocation {outcome: 'failed'})")).isEqualTo(1);
        sameAsMadeInOneGo(followed, path);
      }
    }
  }

  private static CausalIndex index(TableLoader loader) {
    return new CausalIndex(loader.table().snapshot());
  }

  private void sameAsMadeInOneGo(IngestedGraph followed, Path path) {
    try (Recording recording = Recording.open(List.of(path));
        IngestedGraph whole =
            ingest().fill(new CausalIndex(TableLoader.load(recording)), GraphProgress.NONE)) {
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
