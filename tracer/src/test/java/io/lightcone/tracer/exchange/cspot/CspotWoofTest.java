package io.lightcone.tracer.exchange.cspot;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Payload;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CspotWoofTest {

  static List<Path> woofs() {
    return Captures.files("*").stream().filter(file -> !CaptureFinder.isLogName(file)).toList();
  }

  @Test
  void shouldSeeAllWoofs() {
    assertThat(woofs()).hasSize(17);
  }

  @ParameterizedTest
  @MethodSource("woofs")
  void shouldReadTheHeaderAsAnIndependentReaderDoes(Path file) {
    try (CspotWoof woof = open(file)) {
      Map<String, String> expected = Captures.expectedHeader(file);
      assertThat(woof.header().filename()).isEqualTo(expected.get("filename"));
      assertThat(woof.header().seqNo()).isEqualTo(Long.parseLong(expected.get("next_seq")));
      assertThat(woof.header().historySize())
          .isEqualTo(Long.parseLong(expected.get("history_size")));
      assertThat(woof.header().head()).isEqualTo(Long.parseLong(expected.get("head")));
      assertThat(woof.header().tail()).isEqualTo(Long.parseLong(expected.get("tail")));
      assertThat(woof.header().elementSize())
          .isEqualTo(Long.parseLong(expected.get("element_size")));
      assertThat(woof.header().locked()).isFalse();
      assertThat(woof.isCut()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("woofs")
  void shouldFindTheElementsThatAnIndependentReaderFound(Path file) throws Exception {
    Map<Long, String> expected = new TreeMap<>();
    Captures.expected(file).forEach(row -> expected.put(row.number("seq_no"), row.get("sha256")));
    MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
    Map<Long, String> found = new TreeMap<>();
    try (CspotWoof woof = open(file)) {
      woof.held(
          seqno -> {
            assertThat(woof.holds(seqno)).isTrue();
            Payload payload = woof.payload(seqno);
            found.put(seqno, HexFormat.of().formatHex(sha256.digest(payload.bytes())));
          });
      assertThat(woof.holds(woof.header().oldest() - 1)).isFalse();
      assertThat(woof.holds(woof.header().seqNo())).isFalse();
    }
    assertThat(found).isEqualTo(expected);
  }

  private static CspotWoof open(Path file) {
    return new WoofDetector(CspotLayout.ALL.get(0)).open(file, null);
  }
}
