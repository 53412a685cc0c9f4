package io.lightcone.workbench.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class UnitsTest {
  @Test
  void shouldGiveNumbersTheirUnits() {
    assertThat(Units.duration(999)).isEqualTo("999 ns");
    assertThat(Units.duration(41_000)).isEqualTo("41.0 µs");
    assertThat(Units.duration(3_520_000)).isEqualTo("3.52 ms");
    assertThat(Units.duration(1_234_000_000_000L)).isEqualTo("1,234 s");
    assertThat(Units.bytes(142)).isEqualTo("142 B");
    assertThat(Units.bytes(1434)).isEqualTo("1.40 KiB");
    assertThat(Units.bytes(3 << 20)).isEqualTo("3.00 MiB");
    assertThat(Units.count(1, "event")).isEqualTo("1 event");
    assertThat(Units.count(12_480, "event")).isEqualTo("12,480 events");
  }

  @Test
  void shouldShowTimesBefore1970() {
    assertThat(Units.time(0)).isEqualTo("00:00:00.000000");
    assertThat(Units.time(-1)).isEqualTo("23:59:59.999999");
  }
}
