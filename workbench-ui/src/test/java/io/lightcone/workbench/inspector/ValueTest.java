package io.lightcone.workbench.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import org.junit.jupiter.api.Test;

class ValueTest {
  @Test
  void shouldTakeOnlyWholeJsonForJson() {
    assertThat(Value.of("x", Payload.ofText("{\"a\":[1,2]}")).json()).isNotNull();
    assertThat(Value.of("x", Payload.ofText("{\"a\":1} trailing")).json()).isNull();
    assertThat(Value.of("x", Payload.ofText("{\"a\":")).json()).isNull();
    assertThat(Value.of("x", Payload.wrap(new byte[] {0, -1, 3})).json()).isNull();
    assertThat(Value.of("x", Payload.EMPTY).title()).isEqualTo("x, 0 B, bytes");
  }

  @Test
  void shouldNotReadVeryLongPayloadsAsJson() {
    byte[] spaces = new byte[(1 << 20) + 1];
    java.util.Arrays.fill(spaces, (byte) ' ');
    Value value = Value.of("x", Payload.wrap(spaces));
    assertThat(value.json()).isNull();
    assertThat(value.title()).isEqualTo("x, 1.00 MiB, long");
  }

  @Test
  void shouldWriteBytesInHexBesideTheirCharacters() {
    HexLines lines = new HexLines(Payload.wrap(new byte[] {'L', 'G', 'A', 0, -1, 9, 9, 9, 'z'}));
    assertThat(lines)
        .containsExactly(
            "000000  4c 47 41 00 ff 09 09 09  LGA·····", "000008  7a                       z");
  }

  @Test
  void shouldFindTheHandlersLineInAStack() {
    String stack =
        "java.lang.IllegalStateException: x\n"
            + "\tat java.base/java.util.Objects.requireNonNull(Objects.java:233)\n"
            + "\tat bundle-abc//frost.Watchdog.handle(Watchdog.java:42)\n";
    EventBody.Ended ended =
        new EventBody.Ended(Outcome.FAILED, new Failure("x", null), stack, 1, 1);
    assertThat(FailureLine.of(ended)).isEqualTo("frost.Watchdog.handle(Watchdog.java:42)");
    assertThat(FailureLine.in("Watchdog.java", ended)).isEqualTo(42);
    assertThat(FailureLine.in("Other.java", ended)).isZero();
    assertThat(FailureLine.of(new EventBody.Ended(Outcome.OK, null, null, 1, 1))).isNull();
  }
}
