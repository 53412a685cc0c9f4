package io.lightcone.tracer.exchange.cspot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CspotLayoutTest {

  @Test
  void shouldLayOutA64BitLogAsMeasuredWithOffsetof() {
    CspotLayout layout = CspotLayout.of(Platform.BITS_64, false, false);
    assertThat(layout.log())
        .isEqualTo(new LogFields(64, 72, 88, 4184, 4192, 4200, 4208, 4216, 4232));
    assertThat(layout.event())
        .isEqualTo(
            new EventFields(0, 8, 16, 24, 32, 40, 48, 56, 64, 72, 200, 328, 1352, 1360, 1368));
    assertThat(layout.woof(false))
        .isEqualTo(new WoofFields(2048, 2112, 2120, 2128, 2136, 2144, 2152, 0, 8));
  }

  @Test
  void shouldKnowWhatTheMacrosChange() {
    CspotLayout track = CspotLayout.of(Platform.BITS_64, true, false);
    assertThat(track.event().size()).isEqualTo(1376);
    assertThat(track.woof(false).markSize()).isEqualTo(16);
    assertThat(track.woof(false).size()).isEqualTo(2160);
    CspotLayout compat = CspotLayout.of(Platform.BITS_64, false, true);
    assertThat(compat.event().size()).isEqualTo(1360);
    assertThat(compat.event().timestamp()).isEqualTo(-1);
    assertThat(compat.woof(false).markSeqNo()).isEqualTo(8);
    CspotLayout plain = CspotLayout.of(Platform.BITS_64, false, false);
    assertThat(plain.woof(true).size()).isEqualTo(2160);
  }

  /** Computed by hand from the types: four-byte words, eight-byte numbers at multiples of eight. */
  @Test
  void shouldLayOutA32BitArmLogByItsTypes() {
    CspotLayout layout = CspotLayout.of(Platform.ARM_32, false, false);
    assertThat(layout.log())
        .isEqualTo(new LogFields(32, 40, 52, 4148, 4152, 4156, 4160, 4164, 4176));
    assertThat(layout.event())
        .isEqualTo(
            new EventFields(0, 4, 8, 16, 24, 32, 36, 40, 44, 48, 176, 304, 1328, 1336, 1344));
  }
}
