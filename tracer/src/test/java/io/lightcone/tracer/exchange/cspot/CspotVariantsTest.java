package io.lightcone.tracer.exchange.cspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventBody.Gap;
import io.lightcone.tracer.event.EventBody.Put;
import io.lightcone.tracer.event.EventBody.Read;
import io.lightcone.tracer.event.EventBody.Started;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.exchange.ImportException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Builds and runs of CSPOT that none of the captured files show. */
class CspotVariantsTest {
  @TempDir Path temporary;
  private final Map<EventId, Event> byId = new HashMap<>();

  static List<CspotLayout> layouts() {
    return CspotLayout.ALL;
  }

  private CaptureBuilder capture(String name, long host, long slots) {
    return CaptureBuilder.usual(temporary.resolve(name), "/ns/" + name, host, slots);
  }

  private List<Event> imported(Path... directories) {
    Path out = temporary.resolve("recording");
    CspotImport.run(List.of(directories), out);
    List<Event> events = CspotImportTest.read(out);
    events.forEach(event -> byId.put(event.id(), event));
    return events;
  }

  private static List<Gap> gaps(List<Event> events, String kind) {
    return CspotImportTest.all(events, Gap.class).stream()
        .filter(gap -> gap.kind().equals(kind))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("layouts")
  void shouldRecogniseTheBuildThatWroteTheFiles(CspotLayout layout) {
    for (boolean repair : new boolean[] {false, true}) {
      Path directory = temporary.resolve("ns" + repair);
      CaptureBuilder builder = new CaptureBuilder(directory, layout, "/ns/v" + repair, 77, 100);
      for (int i = 1; i <= 6; i++) {
        builder.firing(builder.trigger(77, 0, "w", i, "h"));
      }
      builder.woof("w", 6, repair);
      builder.write();
      CspotLayout found = CspotLog.read(Captures.log(directory)).layout();
      assertThat(found.log()).isEqualTo(layout.log());
      assertThat(found.event()).isEqualTo(layout.event());
    }
    List<Event> events = imported(temporary);
    List<Put> puts = CspotImportTest.all(events, Put.class);
    assertThat(puts).hasSize(12);
    for (Put put : puts) {
      assertThat(put.payload().size()).isEqualTo(put.seqno() > 2 ? 8 : 0);
      if (put.seqno() > 2) {
        assertThat(put.payload().at(0)).isEqualTo((byte) (1000 + put.seqno()));
      }
    }
    assertThat(gaps(events, "time")).hasSize(layout.compat() ? 2 : 0);
  }

  @Test
  void shouldJoinOperationsToTheInvocationOfAnotherHostThatMadeThem() {
    CaptureBuilder a = capture("a", 1, 100);
    long trigger = a.trigger(1, 0, "in", 1, "relay");
    a.firing(trigger);
    long answer = a.trigger(2, 1, "in", 2, "done");
    a.firing(answer);
    CaptureBuilder b = capture("b", 2, 100);
    b.firing(b.trigger(1, trigger, "out", 1, "reply"));
    b.read(1, answer, "out", 1);
    List<Event> events = imported(a.write(), b.write());
    Put remote = put(events, "out", 1);
    assertThat(handlerOf(remote.sent())).isEqualTo("relay");
    assertThat(handlerOf(put(events, "in", 2).sent())).isEqualTo("reply");
    Event read = events.stream().filter(e -> e.body() instanceof Read).findFirst().orElseThrow();
    assertThat(handlerOf(read.op())).isEqualTo("done");
    assertThat(gaps(events, "causes")).isEmpty();
  }

  @Test
  void shouldSayWhichHostIsNotAmongTheImported() {
    CaptureBuilder b = capture("b", 2, 100);
    b.trigger(1, 5, "out", 1, "reply");
    b.trigger(0, 0, "out", 2, "reply");
    List<Event> events = imported(b.write());
    assertThat(put(events, "out", 1).sent()).isNull();
    assertThat(gaps(events, "causes"))
        .extracting(Gap::count, gap -> gap.what().contains("host 1"))
        .containsExactlyInAnyOrder(
            org.assertj.core.groups.Tuple.tuple(1L, true),
            org.assertj.core.groups.Tuple.tuple(1L, false));
  }

  @Test
  void shouldTellTwoMachinesWithOnePathApart() {
    CaptureBuilder first =
        new CaptureBuilder(temporary.resolve("m1"), CspotLayout.ALL.get(0), "/cspot", 9, 100);
    CaptureBuilder second =
        new CaptureBuilder(temporary.resolve("m2"), CspotLayout.ALL.get(0), "/cspot", 9, 100);
    first.trigger(9, 0, "w", 1, "h");
    second.trigger(9, 0, "w", 1, "h");
    second.at(1.9e9);
    List<Event> events = imported(first.write(), second.write());
    assertThat(CspotImportTest.all(events, Put.class)).hasSize(2);
    assertThat(temporary.resolve("recording")).isDirectoryContaining("glob:**cspot-????????");
  }

  @Test
  void shouldPutAReadBehindThePutThatWasLoggedAfterIt() {
    CaptureBuilder a = capture("a", 1, 100);
    a.firing(a.trigger(1, 0, "in", 1, "h"));
    a.read(1, 1, "w", 1);
    a.add(CspotEvent.APPEND, 1, 0, "w", 1, "");
    a.at(1_800_000_000);
    List<Event> events = imported(a.write());
    Read read = CspotImportTest.all(events, Read.class).get(0);
    assertThat(byId.get(read.seen()).body()).isEqualTo(put(events, "w", 1));
    assertThat(gaps(events, "puts")).isEmpty();
  }

  @Test
  void shouldNotTakeALaterPutForTheOneAReadSaw() {
    CaptureBuilder a = capture("a", 1, 100);
    a.read(1, 0, "w", 1);
    a.add(CspotEvent.APPEND, 1, 0, "w", 1, "");
    List<Event> events = imported(a.write());
    assertThat(CspotImportTest.all(events, Read.class).get(0).seen()).isNull();
    assertThat(gaps(events, "puts")).hasSize(1);
  }

  @Test
  void shouldBreakACircleThatADamagedLogMakes() {
    CaptureBuilder a = capture("a", 1, 100);
    long x = a.trigger(1, 0, "in", 1, "h");
    a.firing(x);
    long y = a.trigger(1, 0, "in", 2, "h");
    a.firing(y);
    a.read(1, x, "q", 1);
    a.read(1, y, "p", 1);
    a.add(CspotEvent.APPEND, 1, x, "p", 1, "");
    a.at(1.7e9);
    a.add(CspotEvent.APPEND, 1, y, "q", 1, "");
    a.at(1.7e9);
    List<Event> events = imported(a.write());
    assertThat(CspotImportTest.all(events, Put.class)).hasSize(4);
    assertThat(CspotImportTest.all(events, Read.class).stream().filter(r -> r.seen() != null))
        .hasSize(1);
    assertThat(CspotImportTest.all(events, EventBody.Anomaly.class))
        .extracting(EventBody.Anomaly::kind)
        .contains("cycle");
  }

  @Test
  void shouldNotMakeTwoNamespacesWaitForEachOther() {
    CaptureBuilder a = capture("a", 1, 100);
    a.trigger(2, 2, "in", 1, "h");
    a.firing(a.trigger(1, 0, "in", 2, "h"));
    CaptureBuilder b = capture("b", 2, 100);
    b.trigger(1, 2, "out", 1, "h");
    b.firing(b.trigger(2, 0, "out", 2, "h"));
    List<Event> events = imported(a.write(), b.write());
    assertThat(CspotImportTest.all(events, Put.class)).hasSize(4);
    assertThat(CspotImportTest.all(events, Put.class).stream().filter(p -> p.sent() != null))
        .hasSizeLessThan(2);
  }

  @Test
  void shouldKeepAnInvocationWhoseTriggerWasOverwritten() {
    CaptureBuilder a = capture("a", 1, 8);
    List<Long> triggers = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      triggers.add(a.trigger(1, 0, "w", i, "h"));
    }
    triggers.forEach(a::firing);
    a.add(CspotEvent.APPEND, 1, triggers.get(6), "x", 1, "");
    List<Event> events = imported(a.write());
    List<Started> starts = CspotImportTest.all(events, Started.class);
    assertThat(starts).hasSize(7).allSatisfy(s -> assertThat(s.handler()).isEqualTo("unknown"));
    assertThat(byId.get(starts.get(0).put()).body())
        .isInstanceOfSatisfying(Gap.class, gap -> assertThat(gap.count()).isEqualTo(7));
    assertThat(gaps(events, "overwritten").get(0).count()).isEqualTo(7);
    assertThat(gaps(events, "starts").get(0).count()).isEqualTo(1);
  }

  @Test
  void shouldJoinFiringsInALogThatWrapsAtAnyLength() {
    for (int puts = 1; puts <= 20; puts++) {
      CaptureBuilder a = capture("a" + puts, puts, 8);
      for (int i = 1; i <= puts; i++) {
        a.firing(a.trigger(puts, 0, "w", i, "h"));
      }
      a.write();
    }
    Path out = temporary.resolve("recording");
    CspotImport.run(List.of(temporary), out);
    List<Event> events = CspotImportTest.read(out);
    assertThat(CspotImportTest.all(events, Started.class))
        .allSatisfy(start -> assertThat(start.handler()).isEqualTo("h"));
    assertThat(gaps(events, "overwritten")).hasSize(16);
    assertThat(gaps(events, "damaged")).isEmpty();
  }

  @Test
  void shouldCountEventsOfTypesThatHaveNoCounterpart() {
    CaptureBuilder a = capture("a", 1, 100);
    for (int type : new int[] {1, 2, 5, 9, 31, 128}) {
      a.add(type, 1, 0, "w", 1, "");
    }
    a.add(CspotEvent.TRIGGER | 32, 1, 0, "w", 1, "h");
    a.add(CspotEvent.LATEST_SEQNO, 1, 0, "w", 1, "");
    a.add(CspotEvent.LATEST_SEQNO, 1, 0, "v", 0, "");
    a.trigger(1, 0, "w", 0, "h");
    a.trigger(1, 0, "", 1, "h");
    List<Event> events = imported(a.write());
    assertThat(gaps(events, "type")).hasSize(6);
    assertThat(gaps(events, "malformed").get(0).count()).isEqualTo(2);
    assertThat(CspotImportTest.all(events, Put.class)).hasSize(1);
    assertThat(CspotImportTest.all(events, EventBody.LatestRead.class)).hasSize(2);
    assertThat(CspotImportTest.all(events, EventBody.Anomaly.class).get(0).kind())
        .isEqualTo("repair");
  }

  @Test
  void shouldGiveTheElementToTheNewestPutWhereAWoofWasMadeAnew() {
    CaptureBuilder a = capture("a", 1, 100);
    a.trigger(1, 0, "w", 1, "h");
    a.read(1, 0, "w", 1);
    a.trigger(1, 0, "w", 1, "h");
    a.read(1, 0, "w", 1);
    a.woof("w", 1, false);
    List<Event> events = imported(a.write());
    List<Put> puts = CspotImportTest.all(events, Put.class);
    assertThat(puts.get(0).payload().size()).isZero();
    assertThat(puts.get(1).payload().size()).isEqualTo(8);
    List<Read> reads = CspotImportTest.all(events, Read.class);
    assertThat(byId.get(reads.get(0).seen()).body()).isSameAs(puts.get(0));
    assertThat(byId.get(reads.get(1).seen()).body()).isSameAs(puts.get(1));
  }

  @Test
  void shouldReadASparseLogOfFullLengthOnlyAsFarAsItHasEvents() throws IOException {
    CaptureBuilder a = capture("a", 1, 1_000_000);
    a.firing(a.trigger(1, 0, "w", 1, "h"));
    Path log = Captures.log(a.write());
    try (var channel = Files.newByteChannel(log, StandardOpenOption.WRITE)) {
      channel.position(1_368_013_791L);
      channel.write(ByteBuffer.allocate(1));
    }
    assertThat(Files.size(log)).isEqualTo(1_368_013_792L);
    assertThat(CspotImportTest.all(imported(log), Put.class)).hasSize(1);
  }

  @Test
  void shouldImportElementsTooLargeForAnOrdinaryChronicleBlock() throws IOException {
    CaptureBuilder a = capture("a", 1, 100);
    a.trigger(1, 0, "w", 1, "h");
    Path directory = a.write();
    int elementSize = 17 << 20;
    ByteBuffer woof =
        ByteBuffer.allocate(2152 + 2 * (elementSize + 8)).order(ByteOrder.LITTLE_ENDIAN);
    woof.put(0, (byte) 'w').putInt(2048, 1).putLong(2112, 2).putLong(2120, 1);
    woof.putLong(2144, elementSize).put(2152 + 5, (byte) 7).putLong(2152 + elementSize, 1);
    Files.write(directory.resolve("w"), woof.array());
    Put put = put(imported(directory), "w", 1);
    assertThat(put.payload().size()).isEqualTo(elementSize);
    assertThat(put.payload().at(5)).isEqualTo((byte) 7);
  }

  @Test
  void shouldImportALogWithoutEventsAndOneCutToItsHeader() throws IOException {
    assertThat(gaps(imported(capture("a", 1, 100).write()), "cut")).isEmpty();
    CaptureBuilder b = capture("b", 2, 100);
    b.trigger(2, 0, "w", 1, "h");
    Path log = Captures.log(b.write());
    Files.write(log, java.util.Arrays.copyOf(Files.readAllBytes(log), 4232));
    Path out = temporary.resolve("second");
    CspotImport.run(List.of(log), out);
    assertThat(gaps(CspotImportTest.read(out), "cut").get(0).count()).isEqualTo(1);
  }

  @Test
  void shouldFollowALinkToADirectory() throws IOException {
    CaptureBuilder a = capture("a", 1, 100);
    a.trigger(1, 0, "w", 1, "h");
    Path link = Files.createSymbolicLink(temporary.resolve("link"), a.write());
    assertThat(CspotImportTest.all(imported(link), Put.class)).hasSize(1);
  }

  @Test
  void shouldLeaveOutTheElementThatALockedWoofMayHaveHalfOverwritten() throws IOException {
    CaptureBuilder a = capture("a", 1, 100);
    for (int i = 1; i <= 6; i++) {
      a.trigger(1, 0, "w", i, "h");
    }
    a.woof("w", 6, false);
    Path directory = a.write();
    byte[] woof = Files.readAllBytes(directory.resolve("w"));
    woof[2048] = 0;
    Files.write(directory.resolve("w"), woof);
    List<Event> events = imported(directory);
    assertThat(gaps(events, "payload").get(0).what()).endsWith("empty: 1-3");
    assertThat(CspotImportTest.all(events, EventBody.Anomaly.class).get(0).kind())
        .isEqualTo("torn");
  }

  @Test
  void shouldRefuseALogThatCspotMerged() {
    CaptureBuilder merged = capture("merged", 0, 100);
    merged.trigger(1, 0, "w", 1, "h");
    assertThatThrownBy(() -> imported(merged.write()))
        .isInstanceOf(ImportException.class)
        .hasMessageContaining("merged from several hosts");
  }

  @Test
  void shouldReadANameThatFillsItsField() {
    CaptureBuilder a = capture("a", 1, 100);
    a.trigger(1, 0, "w".repeat(128), 1, "h".repeat(128));
    Put put = CspotImportTest.all(imported(a.write()), Put.class).get(0);
    assertThat(put.woof()).hasSize(128);
    assertThat(put.handler()).hasSize(128);
  }

  private static Put put(List<Event> events, String woof, long seqno) {
    return CspotImportTest.all(events, Put.class).stream()
        .filter(put -> put.woof().equals(woof) && put.seqno() == seqno)
        .findFirst()
        .orElseThrow();
  }

  private String handlerOf(EventId start) {
    return ((Started) byId.get(start).body()).handler();
  }
}
