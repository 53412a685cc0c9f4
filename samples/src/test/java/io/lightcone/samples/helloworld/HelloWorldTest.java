package io.lightcone.samples.helloworld;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.samples.PlayedSample;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HelloWorldTest {
  @Test
  void shouldRecordThatThePutCausedTheGreetingAndReplayIt(@TempDir Path directory)
      throws Exception {
    try (PlayedSample played = PlayedSample.play(new HelloWorld(), directory)) {
      EventTable table = played.table();
      List<Integer> puts = played.puts("hello", "greetings");
      assertThat(puts).extracting(played::payload).containsExactly("world", "hello, world");
      int started = played.only(EventType.STARTED);
      assertThat(table.cause(started)).isEqualTo(puts.get(0));
      assertThat(table.lane(puts.get(1))).isEqualTo(started);
      assertThat(table.op(puts.get(1))).isEqualTo(started);
      assertThat(table.type(table.lane(puts.get(0)))).isEqualTo(EventType.SESSION_OPENED);
      assertThat(table.outcome(started)).isEqualTo(Outcome.OK);
      assertThat(table.cause(played.only(EventType.READ))).isEqualTo(puts.get(1));
      assertThat(played.said()).containsExactly("greetings#2: hello, world");
      assertThat(played.verify().invocations()).isEqualTo(1);
      assertThat(played.verify().allFaithful()).isTrue();
    }
  }
}
