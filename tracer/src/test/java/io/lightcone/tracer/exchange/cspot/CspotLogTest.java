package io.lightcone.tracer.exchange.cspot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CspotLogTest {

  static List<Path> logs() {
    return Captures.logs();
  }

  @Test
  void shouldSeeAllSevenLogs() {
    assertThat(logs()).hasSize(7);
  }

  @ParameterizedTest
  @MethodSource("logs")
  void shouldReadTheHeaderAsAnIndependentReaderDoes(Path file) {
    LogHeader header = CspotLog.read(file).header();
    Map<String, String> expected = Captures.expectedHeader(file);
    assertThat(Long.toUnsignedString(header.hostId())).isEqualTo(expected.get("host_id"));
    assertThat(header.seqNo()).isEqualTo(Long.parseLong(expected.get("next_seq")));
    assertThat(header.filename()).isEqualTo(expected.get("filename"));
    assertThat(header.slots()).isEqualTo(Long.parseLong(expected.get("size")));
    assertThat(header.space()).isEqualTo(Long.parseLong(expected.get("space")));
    assertThat(header.head()).isEqualTo(Long.parseLong(expected.get("head")));
    assertThat(header.tail()).isEqualTo(Long.parseLong(expected.get("tail")));
    assertThat(header.lastChecked()).isEqualTo(Long.parseLong(expected.get("last_checked")));
  }

  @ParameterizedTest
  @MethodSource("logs")
  void shouldReadEveryEventAsAnIndependentReaderDoes(Path file) {
    CspotLog log = CspotLog.read(file);
    List<Captures.Row> rows =
        Captures.expected(file).stream()
            .sorted(Comparator.comparing(row -> row.number("seq_no")))
            .toList();
    assertThat(log.layout()).isEqualTo(CspotLayout.of(Platform.BITS_64, false, false));
    assertThat(log.events()).hasSameSizeAs(rows);
    assertThat(log.cut() + log.damaged()).isZero();
    for (int i = 0; i < rows.size(); i++) {
      same(log.events().get(i), rows.get(i));
    }
  }

  private static void same(CspotEvent event, Captures.Row row) {
    assertThat(event.slot()).isEqualTo(row.number("slot"));
    assertThat(event.type()).isEqualTo((int) row.number("type"));
    assertThat(event.host()).isEqualTo(row.number("host"));
    assertThat(event.seqNo()).isEqualTo(row.number("seq_no"));
    assertThat(event.causeHost()).isEqualTo(row.number("cause_host"));
    assertThat(event.causeSeqNo()).isEqualTo(row.number("cause_seq_no"));
    assertThat(event.woofSeqNo()).isEqualTo(row.number("woofc_seq_no"));
    assertThat(event.woofIndex()).isEqualTo(row.number("woofc_ndx"));
    assertThat(event.elementSize()).isEqualTo(row.number("element_size"));
    assertThat(event.historySize()).isEqualTo(row.number("history_size"));
    assertThat(event.woof()).isEqualTo(row.get("woof"));
    assertThat(event.handler()).isEqualTo(row.get("handler"));
    assertThat(event.namespace()).isEqualTo(row.get("namespace"));
    assertThat(event.inode()).isEqualTo(row.number("ino"));
    assertThat(event.timestamp()).isCloseTo(Double.parseDouble(row.get("timestamp")), within(1e-6));
  }
}
