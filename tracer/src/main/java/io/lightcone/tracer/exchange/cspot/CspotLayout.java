package io.lightcone.tracer.exchange.cspot;

import java.util.ArrayList;
import java.util.List;

/**
 * How one build of CSPOT lays out its files. There is no magic number and no version in them, so a
 * layout is recognised by what its fields say; see {@link LogDetector} and {@link WoofDetector}.
 *
 * <pre>
 *  64-bit, ordinary build      log                     event   WooF          mark
 *  header                      4232                            2152
 *  each                                                1368    element size  8
 * </pre>
 *
 * The macro {@code TRACK} adds an int to events, marks and the WooF header, {@code REPAIR} one to
 * the WooF header, {@code COMPAT1_0} takes the timestamp from events and puts a word into marks. On
 * 32-bit machines an {@code unsigned long} has four bytes.
 */
record CspotLayout(
    Platform platform, boolean track, boolean compat, LogFields log, EventFields event) {

  /** All that are known, the ordinary one first. */
  static final List<CspotLayout> ALL = all();

  private static List<CspotLayout> all() {
    List<CspotLayout> layouts = new ArrayList<>();
    for (Platform platform : Platform.values()) {
      for (int macros = 0; macros < 4; macros++) {
        layouts.add(of(platform, (macros & 1) != 0, (macros & 2) != 0));
      }
    }
    return List.copyOf(layouts);
  }

  static CspotLayout of(Platform platform, boolean track, boolean compat) {
    return new CspotLayout(
        platform, track, compat, LogFields.of(platform), EventFields.of(platform, track, compat));
  }

  /** The layout of this build's WooF files. */
  WoofFields woof(boolean repair) {
    return WoofFields.of(platform, track, compat, repair);
  }

  /** Where event slot {@code slot} begins. */
  long slotAt(long slot) {
    return log.size() + slot * event.size();
  }

  /** As a person says it: {@code 64-bit}, {@code 64-bit TRACK}. */
  String label() {
    return platform.label + (track ? " TRACK" : "") + (compat ? " COMPAT1_0" : "");
  }
}
