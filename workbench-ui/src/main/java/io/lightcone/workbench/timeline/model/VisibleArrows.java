package io.lightcone.workbench.timeline.model;

import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;

/** The arrows at what is drawn one by one; of those that would lie on each other, one. */
final class VisibleArrows {
  private static final int NEAR_PIXELS = 6;
  private static final int MOST_EFFECTS = 64;

  private final TimelineModel model;
  private final Lighting lighting;
  private final Viewport viewport;
  private final BitSet shown = new BitSet();
  private final Set<Long> taken = new HashSet<>();
  private final IntList plain = new IntList();
  private final IntList lit = new IntList();
  private int hidden;

  VisibleArrows(
      TimelineModel model,
      Lighting lighting,
      Viewport viewport,
      IntList marks,
      IntList operations) {
    this.model = model;
    this.lighting = lighting;
    this.viewport = viewport;
    shown(marks);
    shown(operations);
    add(marks);
    add(operations);
  }

  private void shown(IntList events) {
    for (int i = 0; i < events.size(); i++) {
      shown.set(events.get(i));
    }
  }

  private void add(IntList events) {
    for (int i = 0; i < events.size(); i++) {
      int event = events.get(i);
      int from = EventKinds.arrowFrom(model.table(), event);
      if (from >= 0) {
        add(from, event);
      }
      addLeaving(event);
    }
  }

  /** Arrows to what is drawn come from there; left are those that lead out of sight. */
  private void addLeaving(int event) {
    Arrows arrows = model.arrows();
    int end = Math.min(arrows.end(event), arrows.first(event) + MOST_EFFECTS);
    for (int i = arrows.first(event); i < end; i++) {
      int to = arrows.target(i);
      if (!shown.get(to) && (isLit(event, to) || isOutside(to))) {
        add(event, to);
      }
    }
  }

  private boolean isOutside(int event) {
    double at = model.axis(viewport.kind()).at(event);
    return at < viewport.from() || at > viewport.to();
  }

  private boolean isLit(int from, int to) {
    return lighting.of(from).isLit() && lighting.of(to).isLit();
  }

  private void add(int from, int to) {
    boolean isLit = isLit(from, to);
    if (!isLit && !taken.add(place(from, to))) {
      hidden++;
      return;
    }
    IntList list = isLit ? lit : plain;
    if (plain.size() + lit.size() < Visible.BUDGET) {
      list.add(to);
    } else {
      hidden++;
    }
  }

  /** Lanes and rounded pixels of both ends, in 16 bits each. */
  private long place(int from, int to) {
    long lanes = lane(from) << 48 | lane(to) << 32;
    return lanes | pixel(from) << 16 | pixel(to);
  }

  private long lane(int event) {
    return model.laneOf(event).index() & 0xffffL;
  }

  private long pixel(int event) {
    double pixel = viewport.pixel(model.axis(viewport.kind()).at(event));
    return (long) (Math.max(-1e4, Math.min(1e4, pixel)) / NEAR_PIXELS) & 0xffffL;
  }

  int[] chosen() {
    int[] all = new int[plain.size() + lit.size()];
    for (int i = 0; i < all.length; i++) {
      all[i] = i < plain.size() ? plain.get(i) : lit.get(i - plain.size());
    }
    return all;
  }

  int hidden() {
    return hidden;
  }
}
