package io.lightcone.samples.rivergauges.river;

import io.lightcone.runtime.handler.Invocation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.LongStream;

/** Names of WooFs and properties, and how levels become a picture. */
public final class River {
  /** Property of the gauges: the handler that a level triggers in the cloud. */
  public static final String ON_LEVEL = "river.onLevel";

  /** Levels of all gauges in order of arrival, in the cloud. */
  public static final String LEVELS = "levels";

  /** Pictures of the river, in the cloud. */
  public static final String PICTURES = "pictures";

  static final String HOME = "cloud";

  private River() {}

  static List<Level> upTo(Invocation inv, long seqno) {
    return LongStream.rangeClosed(1, seqno)
        .mapToObj(number -> inv.get(LEVELS, number).as(Level.class))
        .toList();
  }

  /** Folds levels, in order of arrival, with a choice between two of the same gauge. */
  static Picture fold(List<Level> levels, BinaryOperator<Level> choice) {
    Map<String, Level> newest = new TreeMap<>();
    levels.forEach(level -> newest.merge(level.gauge(), level, choice));
    return new Picture(levels.size(), newest);
  }

  static Level later(Level one, Level other) {
    return one.minute() >= other.minute() ? one : other;
  }

  /** What is wrong, if anything: the picture that counts is the one with most levels in it. */
  static Optional<String> mistake(List<Level> levels, List<Picture> pictures) {
    Map<String, Level> right = fold(levels, River::later).newest();
    return pictures.stream()
        .filter(picture -> picture.levels() == levels.size())
        .flatMap(picture -> picture.newest().values().stream())
        .filter(level -> level.centimetres() != right.get(level.gauge()).centimetres())
        .findFirst()
        .map(level -> outdated(level, right.get(level.gauge())));
  }

  private static String outdated(Level shown, Level newest) {
    return "gauge "
        + shown.gauge()
        + " is shown with "
        + shown.centimetres()
        + " cm of minute "
        + shown.minute()
        + ", and has "
        + newest.centimetres()
        + " cm since minute "
        + newest.minute();
  }
}
