package io.lightcone.samples.rivergauges.river;

import io.lightcone.runtime.handler.Invariant;
import io.lightcone.runtime.handler.Outcome;
import java.util.List;
import java.util.Optional;

/** The picture of all levels shows the newest of each gauge. */
public final class PictureIsNewest implements Invariant {
  @Override
  public Optional<String> broken(Outcome outcome) {
    return River.mistake(
        all(outcome, River.LEVELS, Level.class), all(outcome, River.PICTURES, Picture.class));
  }

  private static <T> List<T> all(Outcome outcome, String woof, Class<T> type) {
    return outcome.elements(River.HOME, woof).stream().map(element -> element.as(type)).toList();
  }
}
