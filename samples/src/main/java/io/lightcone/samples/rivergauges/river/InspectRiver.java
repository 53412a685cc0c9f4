package io.lightcone.samples.rivergauges.river;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.util.List;
import java.util.stream.LongStream;

/** In the cloud, when the rain is over: fails if the picture shows an old level. */
public final class InspectRiver implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    List<Level> levels = River.upTo(inv, inv.latest(River.LEVELS));
    List<Picture> pictures =
        LongStream.rangeClosed(1, inv.latest(River.PICTURES))
            .mapToObj(number -> inv.get(River.PICTURES, number).as(Picture.class))
            .toList();
    River.mistake(levels, pictures)
        .ifPresent(
            mistake -> {
              throw new OldLevelException(mistake);
            });
  }
}
