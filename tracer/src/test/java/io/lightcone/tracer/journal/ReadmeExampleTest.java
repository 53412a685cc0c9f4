package io.lightcone.tracer.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.CheckpointState.Incarnation;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.format.ReadmeExample;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadmeExampleTest {
  private static final int INCARNATION = 0x0badcafe;
  private static final long WALL = 1_795_392_000_000_000L;

  @Test
  void shouldBeTheBytesThatAreWritten() throws IOException {
    Incarnations incarnations = new Incarnations();
    incarnations.reset(1, List.of(new Incarnation(1, INCARNATION)));
    NameTable names = new NameTable();
    names.reset(List.of("readings"));
    FrameEncoder encoder = new FrameEncoder(names, incarnations);
    encoder.begin(INCARNATION, 1000, 2, WALL);
    encoder.add(1000, WALL, null, new EventBody.Read("readings", 7, Found.ABSENT, null, null, 999));
    encoder.add(
        1001,
        WALL + 5,
        incarnations.idOf(1000),
        new EventBody.Put("alarms", 1, "notify", null, Payload.wrap(new byte[] {1, 2, 3})));
    encoder.finish();
    byte[] frame = Arrays.copyOf(encoder.array(), encoder.length());
    assertThat(HexFormat.ofDelimiter(" ").formatHex(ReadmeExample.bytes()))
        .isEqualTo(HexFormat.ofDelimiter(" ").formatHex(frame));
  }

  @Test
  void shouldBeReadByItsOwnRules() throws IOException {
    assertThat(ReadmeExample.read(1, "readings"))
        .containsExactly(
            "1000 0badcafe 1795392000000000 - Read woof=\"readings\" seqno=7 found=ABSENT seen=-"
                + " payload=- asOf=999",
            "1001 0badcafe 1795392000000005 0000000000000001/0badcafe/1000 Put woof=\"alarms\""
                + " seqno=1 handler=\"notify\" sent=- payload=010203h");
  }
}
