package io.lightcone.workbench.timeline.model;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/**
 * Decides what of a viewport is drawn one by one and what as density. A lane whose marks have room
 * is drawn one by one as long as the budget lasts, sparse lanes first; of the others, failures and
 * lit marks still are, where they are few. Time depends on the pixels and on what is drawn, not on
 * the recording.
 */
public final class LevelOfDetail {
  /** Marks need this many pixels each, on average, to be told apart. */
  private static final int PIXELS_A_MARK = 5;

  private static final int PIXELS_AN_OPERATION = 4;
  private static final int FEW = 200;
  private static final int COLUMN_PIXELS = 2;

  /** How far back in a lane to look for invocations that reach into the viewport. */
  private static final int LOOK_BACK = 64;

  private final TimelineModel model;
  private final Lighting lighting;
  private final Viewport viewport;
  private final BitSet single = new BitSet();
  private final IntList marks = new IntList();
  private final IntList operations = new IntList();
  private final List<Density> densities = new ArrayList<>();

  private LevelOfDetail(TimelineModel model, Lighting lighting, Viewport viewport) {
    this.model = model;
    this.lighting = lighting;
    this.viewport = viewport;
  }

  /**
   * What {@code viewport} shows of some lanes.
   *
   * @param lanes indexes of the lanes that can be seen, ascending
   */
  public static Visible of(
      TimelineModel model, Lighting lighting, Viewport viewport, List<Integer> lanes) {
    LevelOfDetail detail = new LevelOfDetail(model, lighting, viewport);
    detail.choose(lanes);
    detail.fill(lanes);
    VisibleArrows arrows =
        new VisibleArrows(model, lighting, viewport, detail.marks, detail.operations);
    return new Visible(
        viewport,
        detail.marks.toArray(),
        detail.operations.toArray(),
        arrows.chosen(),
        arrows.hidden(),
        detail.densities);
  }

  private void choose(List<Integer> lanes) {
    List<Integer> sparseFirst = new ArrayList<>(lanes);
    sparseFirst.sort(Comparator.comparingInt(lane -> inView(list(lane))));
    int left = Visible.BUDGET / 2;
    for (int lane : sparseFirst) {
      int count = inView(list(lane));
      if (count > left || count > Math.max(FEW / 10, viewport.pixels() / PIXELS_A_MARK)) {
        return;
      }
      left -= count;
      single.set(lane);
    }
  }

  private MarkList list(int lane) {
    return model.marks(viewport.kind(), lane).marks();
  }

  private int inView(MarkList list) {
    return list.firstFrom(Math.nextUp(viewport.to())) - list.firstFrom(viewport.from());
  }

  private void fill(List<Integer> lanes) {
    for (int lane : lanes) {
      if (single.get(lane)) {
        reachingIn(lane);
        addAll(list(lane), marks);
        addOperations(lane);
      } else {
        densities.add(density(lane));
        addFew(lane);
      }
    }
  }

  private void reachingIn(int lane) {
    if (model.lanes().get(lane).kind() != LaneKind.HANDLER) {
      return;
    }
    MarkList list = list(lane);
    Axis axis = model.axis(viewport.kind());
    int first = list.firstFrom(viewport.from());
    for (int i = Math.max(0, first - LOOK_BACK); i < first; i++) {
      if (axis.at(model.lastOf(list.event(i))) >= viewport.from()) {
        marks.add(list.event(i));
      }
    }
  }

  private void addAll(MarkList list, IntList to) {
    int end = list.firstFrom(Math.nextUp(viewport.to()));
    for (int i = list.firstFrom(viewport.from()); i < end; i++) {
      to.add(list.event(i));
    }
  }

  private void addOperations(int lane) {
    if (model.lanes().get(lane).kind() == LaneKind.HANDLER) {
      MarkList list = model.marks(viewport.kind(), lane).operations();
      int most = Visible.BUDGET / 2 - operations.size();
      if (inView(list) <= Math.min(most, viewport.pixels() / PIXELS_AN_OPERATION)) {
        addAll(list, operations);
      }
    }
  }

  private void addFew(int lane) {
    LaneMarks all = model.marks(viewport.kind(), lane);
    Lighting.LaneLight light = lighting.lane(viewport.kind(), lane);
    BitSet added = new BitSet();
    for (MarkList list : List.of(light.past(), light.future(), all.failures())) {
      if (inView(list) <= FEW && marks.size() + inView(list) <= Visible.BUDGET) {
        addMissing(list, added);
      }
    }
  }

  private void addMissing(MarkList list, BitSet added) {
    int end = list.firstFrom(Math.nextUp(viewport.to()));
    for (int i = list.firstFrom(viewport.from()); i < end; i++) {
      if (!added.get(list.event(i))) {
        added.set(list.event(i));
        marks.add(list.event(i));
      }
    }
  }

  private Density density(int lane) {
    LaneMarks all = model.marks(viewport.kind(), lane);
    Lighting.LaneLight light = lighting.lane(viewport.kind(), lane);
    return new Density(
        lane,
        counts(all.marks()),
        counts(light.past()),
        counts(light.future()),
        counts(all.failures()));
  }

  private int[] counts(MarkList list) {
    int[] counts = new int[Math.max(1, viewport.pixels() / COLUMN_PIXELS)];
    list.count(viewport.from(), viewport.to(), counts);
    return counts;
  }

  /** All marks of all lanes, counted in {@code columns} over a whole axis. */
  public static Density overview(TimelineModel model, AxisKind kind, int columns) {
    Axis axis = model.axis(kind);
    double from = axis.least();
    double to = Math.max(axis.greatest(), from + 1);
    int[] all = new int[columns];
    int[] failures = new int[columns];
    for (Lane lane : model.lanes()) {
      LaneMarks marks = model.marks(kind, lane.index());
      marks.marks().count(from, to, all);
      marks.failures().count(from, to, failures);
    }
    return new Density(-1, all, new int[columns], new int[columns], failures);
  }
}
