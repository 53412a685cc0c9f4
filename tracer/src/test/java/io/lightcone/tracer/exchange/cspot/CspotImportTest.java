package io.lightcone.tracer.exchange.cspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.event.Causes;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.exchange.ImportException;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CspotImportTest {
  @TempDir Path temporary;

  private List<Event> imported(Path... directories) {
    Path out = temporary.resolve("out");
    CspotImport.run(List.of(directories), out);
    return read(out);
  }

  static List<Event> read(Path recording) {
    List<Event> events = new ArrayList<>();
    try (Recording opened = Recording.open(List.of(recording))) {
      for (NamespaceRecording namespace : opened.namespaces()) {
        JournalSink sink =
            new JournalSink() {
              @Override
              public void event(Event event, long position) {
                events.add(event);
              }

              @Override
              public void missing(MissingEvents gap) {
                throw new AssertionError("unexpected gap: " + gap);
              }
            };
        namespace.read(sink);
        namespace.finish(sink);
      }
    }
    return events;
  }

  static <T extends EventBody> List<T> all(List<Event> events, Class<T> type) {
    return events.stream().map(Event::body).filter(type::isInstance).map(type::cast).toList();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "hello-world",
        "fan-out-fan-in-default",
        "fan-out-fan-in-causal",
        "ping-pong-two-namespaces",
        "log-ring-wrapped",
        "woof-wrapped"
      })
  void shouldCountWhatAnIndependentReaderCounts(String run) {
    List<Event> events = imported(Captures.run(run));
    Map<Long, Long> types = new HashMap<>();
    for (Path log : CaptureFinder.logs(List.of(Captures.run(run)))) {
      Captures.expected(log).forEach(row -> types.merge(row.number("type"), 1L, Long::sum));
    }
    assertThat(all(events, EventBody.Put.class))
        .hasSize((int) (types.getOrDefault(3L, 0L) + types.getOrDefault(6L, 0L)));
    assertThat(all(events, EventBody.Started.class)).hasSize(types.get(4L).intValue());
    assertThat(all(events, EventBody.Read.class)).hasSize(types.getOrDefault(7L, 0L).intValue());
    everyCauseComesFirst(events);
    everyCauseIsInTheIndex(temporary.resolve("out"));
  }

  private static void everyCauseIsInTheIndex(Path recording) {
    try (Recording opened = Recording.open(List.of(recording))) {
      TableLoader loader = new TableLoader(opened, count -> {}, () -> false);
      loader.refresh();
      assertThat(loader.unresolvedCauses()).isZero();
    }
  }

  private static void everyCauseComesFirst(List<Event> events) {
    Set<EventId> ids = new HashSet<>();
    events.forEach(event -> ids.add(event.id()));
    Set<EventId> before = new HashSet<>();
    for (Event event : events) {
      Causes.visit(
          event,
          (cause, kind) -> {
            assertThat(ids).contains(cause);
            if (cause.namespace() == event.id().namespace()) {
              assertThat(before).contains(cause);
            }
          });
      before.add(event.id());
    }
  }

  @Test
  void shouldJoinEveryFiringOfAWrappedLogToItsTriggerBySlot() {
    List<Event> events = imported(Captures.run("log-ring-wrapped"));
    Map<EventId, EventBody> byId = new HashMap<>();
    events.forEach(event -> byId.put(event.id(), event.body()));
    List<EventBody.Started> starts = all(events, EventBody.Started.class);
    assertThat(starts).hasSize(32);
    for (EventBody.Started start : starts) {
      assertThat(byId.get(start.put())).isInstanceOf(EventBody.Put.class);
      assertThat(start.handler()).isEqualTo("append_handler");
    }
    assertThat(starts.stream().map(EventBody.Started::put).distinct()).hasSize(32);
    assertThat(all(events, EventBody.Gap.class))
        .contains(
            new EventBody.Gap(
                "overwritten", 236, "events 1 to 236 were overwritten in the log's ring"));
  }

  @Test
  void shouldAttachPayloadsThatTheWoofStillHasAndNameThoseItHasLost() {
    List<Event> events = imported(Captures.run("woof-wrapped"));
    List<EventBody.Put> puts = all(events, EventBody.Put.class);
    assertThat(puts).hasSize(60);
    for (EventBody.Put put : puts) {
      String text = put.payload().text();
      assertThat(text).startsWith(put.seqno() > 55 ? "payload " + put.seqno() : "");
      assertThat(text.isEmpty()).isEqualTo(put.seqno() <= 55);
    }
    assertThat(all(events, EventBody.Gap.class))
        .contains(
            new EventBody.Gap(
                "payload",
                55,
                "55 elements of woof in whose bytes are lost, recorded as empty: 1-55"))
        .anySatisfy(
            gap -> {
              assertThat(gap.kind()).isEqualTo("unlogged");
              assertThat(gap.count()).isEqualTo(51);
              assertThat(gap.what()).contains("handled_out").endsWith("1-51");
            })
        .anySatisfy(gap -> assertThat(gap.what()).contains("woof plain").endsWith("8-12"));
  }

  @Test
  void shouldGiveEveryReadThePutItSawAndEveryOperationItsInvocation() {
    List<Event> events = imported(Captures.run("fan-out-fan-in-causal"));
    Map<EventId, Event> byId = new HashMap<>();
    events.forEach(event -> byId.put(event.id(), event));
    for (EventBody.Read read : all(events, EventBody.Read.class)) {
      EventBody.Put put = (EventBody.Put) byId.get(read.seen()).body();
      assertThat(put.woof()).isEqualTo(read.woof());
      assertThat(put.seqno()).isEqualTo(read.seqno());
    }
    Map<String, Integer> operations = new HashMap<>();
    for (Event event : events) {
      if (event.body() instanceof EventBody.Put || event.body() instanceof EventBody.Read) {
        Event start = event;
        while (start.op() != null) {
          start = byId.get(start.op());
        }
        operations.merge(start.body().getClass().getSimpleName(), 1, Integer::sum);
      }
    }
    assertThat(operations).isEqualTo(Map.of("Started", 48 + 245 + 6, "SessionOpened", 6 + 6));
  }

  @Test
  void shouldSayThatNothingOfItCanBeReplayed() {
    EventBody.Opened opened =
        all(imported(Captures.run("hello-world")), EventBody.Opened.class).get(0);
    assertThat(opened.profile()).isEqualTo("imported");
    assertThat(opened.versions())
        .containsEntry("source", "cspot")
        .containsEntry("layout", "64-bit")
        .containsEntry("commit", "unknown");
  }

  @Test
  void shouldGiveTheSameRecordingInWhicheverOrderDirectoriesAreNamed() throws IOException {
    List<Path> runs =
        List.of(
            Captures.run("ping-pong-two-namespaces").resolve("B"),
            Captures.run("woof-wrapped"),
            Captures.run("ping-pong-two-namespaces").resolve("A"));
    List<Event> first = null;
    for (int[] order :
        new int[][] {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}}) {
      Path out = temporary.resolve("out" + order[0] + order[1] + order[2]);
      CspotImport.run(List.of(runs.get(order[0]), runs.get(order[1]), runs.get(order[2])), out);
      try (Stream<Path> files = Files.list(out)) {
        assertThat(files.map(file -> file.getFileName().toString()))
            .containsExactlyInAnyOrder("r3a", "r3b", "r8");
      }
      List<Event> events = read(out);
      assertThat(first == null ? events : first).isEqualTo(events);
      first = events;
    }
    assertThat(all(first, EventBody.Put.class)).hasSize(16 + 26 + 60);
  }

  @Test
  void shouldImportADirectoryOnceHoweverOftenItIsNamed() {
    Path run = Captures.run("hello-world");
    assertThat(all(imported(run, run.resolve("ns"), Captures.log(run)), EventBody.Put.class))
        .hasSize(4);
  }

  @Test
  void shouldRefuseTwoCopiesOfOneLog() throws IOException {
    Path log = Captures.log(Captures.run("hello-world"));
    Path copy = Files.createDirectory(temporary.resolve("copy"));
    Files.copy(log, copy.resolve(log.getFileName()));
    assertThatThrownBy(() -> imported(log, copy))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("two copies of one CSPOT log");
    assertThat(temporary.resolve("out")).doesNotExist();
  }

  @Test
  void shouldLeaveWhatIsThereAlone() throws IOException {
    Path out = Files.createDirectory(temporary.resolve("out"));
    Files.writeString(out.resolve("mine"), "x");
    assertThatThrownBy(() -> imported(Captures.run("hello-world")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("there is something at " + out);
    assertThat(out.resolve("mine")).hasContent("x");
  }

  @Test
  void shouldWriteIntoAnEmptyDirectoryAndLeaveNothingBesideIt() throws IOException {
    Files.createDirectory(temporary.resolve("out"));
    assertThat(imported(Captures.run("hello-world"))).isNotEmpty();
    try (Stream<Path> files = Files.list(temporary)) {
      assertThat(files.toList()).containsExactly(temporary.resolve("out"));
    }
  }

  @Test
  void shouldRefuseADirectoryWithSeveralLogsAndTakeOneByName() throws IOException {
    Path directory = Files.createDirectory(temporary.resolve("both"));
    Path log = Captures.log(Captures.run("hello-world"));
    Files.copy(log, directory.resolve("cspot-log.00000000000000000001"));
    Files.copy(log, directory.resolve("cspot-log.00000000000000000002"));
    assertThatThrownBy(() -> imported(directory))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("several CSPOT logs in " + directory);
    assertThat(imported(directory.resolve("cspot-log.00000000000000000002"))).isNotEmpty();
  }

  @Test
  void shouldSayWhatItExpectedWhereThereIsNoLog() throws IOException {
    assertThatThrownBy(() -> imported(temporary))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("no CSPOT log in " + temporary);
    assertThatThrownBy(() -> imported(temporary.resolve("nowhere")))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("no such directory: ");
    Path text = Files.writeString(temporary.resolve("text"), "x".repeat(10_000));
    assertThatThrownBy(() -> imported(text))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("not a CSPOT log: " + text);
    Files.writeString(temporary.resolve("all.pending"), "");
    Files.writeString(temporary.resolve("all.log"), "");
    assertThatThrownBy(() -> imported(temporary))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("all.log looks like a log merged from several hosts");
  }
}
