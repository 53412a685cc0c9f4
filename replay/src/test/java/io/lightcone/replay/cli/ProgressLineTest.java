package io.lightcone.replay.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.environment.TimeSource;
import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressLineTest {
  private final StringWriter written = new StringWriter();
  private long nanos;
  private long read;

  private ProgressLine line(long events) {
    TimeSource time =
        new TimeSource() {
          @Override
          public long wallNanos() {
            return 0;
          }

          @Override
          public long nanoTime() {
            return nanos;
          }
        };
    return new ProgressLine(new PrintWriter(written), time, events, () -> read);
  }

  @Test
  void shouldTellCountRateAndWhatIsLeftOnOneLine() {
    ProgressLine line = line(4000);
    nanos = 2_000_000_000L;
    read = 1000;
    line.at(500);
    assertThat(written)
        .hasToString("\r500 invocations replayed, 250 a second; 25 % read, about 6 s left\u001b[K");
  }

  @Test
  void shouldWriteAFewTimesASecondAndLeaveNothingBehind() {
    ProgressLine line = line(0);
    line.at(1);
    line.clear();
    assertThat(written.toString()).isEmpty();
    nanos = 200_000_000L;
    line.at(2);
    line.at(3);
    line.clear();
    line.clear();
    assertThat(written).hasToString("\r2 invocations replayed, 10 a second\u001b[K\r\u001b[K");
  }
}
