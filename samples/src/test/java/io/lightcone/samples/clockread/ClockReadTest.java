package io.lightcone.samples.clockread;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.samples.PlayedSample;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.index.EventTable;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClockReadTest {
  @Test
  void shouldRecordEveryLookAtTheClockAndReplayIt(@TempDir Path directory) throws Exception {
    try (PlayedSample played = PlayedSample.play(new ClockRead(), directory)) {
      EventTable table = played.table();
      List<Integer> started = played.invocations("readClock");
      assertThat(started).hasSize(ClockRead.REQUESTS);
      assertThat(started).extracting(table::cause).containsAll(played.puts("clock", "requests"));
      assertThat(played.events(EventType.SAMPLED)).hasSize(ClockRead.REQUESTS);
      for (int tick : played.puts("clock", "ticks")) {
        int look = table.op(tick);
        assertThat(table.type(look)).isEqualTo(EventType.SAMPLED);
        assertThat(table.op(look)).isEqualTo(table.lane(tick));
        assertThat(played.payload(tick)).contains(timeOf(table, look).toString());
        assertThat(table.number(table.cause(table.lane(tick)))).isEqualTo(request(played, tick));
      }
      assertThat(played.said()).hasSize(1);
      assertThat(played.verify().invocations()).isEqualTo(ClockRead.REQUESTS);
      assertThat(played.verify().allFaithful()).isTrue();
    }
  }

  private static Instant timeOf(EventTable table, int sampled) {
    EventBody.Sampled look = (EventBody.Sampled) table.event(sampled).body();
    return Instant.ofEpochSecond(0, ((SampleValue.OfNumber) look.value()).value());
  }

  private static long request(PlayedSample played, int tick) {
    return Long.parseLong(played.payload(tick).replaceAll(".*\"request\":([0-9]+).*", "$1"));
  }
}
