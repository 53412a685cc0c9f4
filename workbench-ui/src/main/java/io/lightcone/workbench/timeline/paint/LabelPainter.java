package io.lightcone.workbench.timeline.paint;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.timeline.model.EventKinds;
import io.lightcone.workbench.timeline.model.LaneKind;
import io.lightcone.workbench.timeline.model.Light;
import io.lightcone.workbench.timeline.model.Lighting;
import java.util.ArrayList;
import java.util.List;

/**
 * Names of marks, where there is room: what is selected first, then what is lit, failures, the
 * rest. No label lies on another, or on another mark of its lane.
 */
final class LabelPainter {
  private static final int MOST = 160;
  private static final double SPACE = 5;

  private final Surface surface;
  private final Geometry geometry;
  private final Metrics metrics;
  private final Lighting lighting;
  private final EventTable table;
  private final List<double[]> taken = new ArrayList<>();
  private int drawn;

  LabelPainter(Surface surface, Geometry geometry, Lighting lighting) {
    this.surface = surface;
    this.geometry = geometry;
    this.metrics = geometry.metrics();
    this.lighting = lighting;
    this.table = geometry.model().table();
  }

  /** Labels of one lane's marks, which are given in order. */
  void paint(int[] marks, int from, int to) {
    taken.clear();
    surface.font(metrics.small(), Surface.Weight.PLAIN);
    occupy(marks, from, to);
    for (int rank = 0; rank < 4; rank++) {
      for (int i = from; i < to && drawn < MOST; i++) {
        if (rank(marks[i]) == rank) {
          label(marks[i]);
        }
      }
    }
  }

  private int rank(int event) {
    Light light = lighting.of(event);
    if (light == Light.SELF) {
      return 0;
    }
    return light.isLit() ? 1 : EventKinds.isFailure(table, event) ? 2 : 3;
  }

  private void occupy(int[] marks, int from, int to) {
    for (int i = from; i < to; i++) {
      double y = geometry.yOf(marks[i]);
      if (table.type(marks[i]) == EventType.STARTED) {
        Boxes box = Boxes.of(geometry, marks[i]);
        taken.add(new double[] {box.x(), box.y(), box.right(), box.y() + box.height()});
      } else {
        double r = metrics.dot() * 0.7;
        double x = geometry.xOf(marks[i]);
        taken.add(new double[] {x - r, y - r, x + r, y + r});
      }
    }
  }

  private void label(int event) {
    if (table.type(event) == EventType.STARTED) {
      ofInvocation(event);
    } else if (geometry.model().laneOf(event).kind() == LaneKind.WOOF) {
      ofPut(event);
    }
  }

  private void ofInvocation(int started) {
    Boxes box = Boxes.of(geometry, started);
    String name = table.nameText(table.handler(started));
    boolean failed = EventKinds.isFailure(table, started);
    double left = Math.max(box.x(), geometry.left()) + 5;
    double room = box.right() - left - (failed ? metrics.font() * 1.4 : 5);
    double base = box.y() + box.height() / 2 + metrics.small() * 0.36;
    String full = name + "@" + table.seq(started);
    for (String text : new String[] {full, name, "@" + table.seq(started)}) {
      if (surface.width(text) <= room) {
        choose(started, true);
        surface.text(text, left, base);
        drawn++;
        return;
      }
    }
    if (rank(started) < 3) {
      choose(started, false);
      free(full, box.right() + SPACE, base);
    }
  }

  private void ofPut(int put) {
    String text = "#" + table.number(put);
    double x = geometry.xOf(put);
    double base = geometry.yOf(put) - metrics.dot() - metrics.font() * 0.17;
    choose(put, false);
    free(text, x - surface.width(text) / 2, base);
  }

  private void choose(int event, boolean inside) {
    Light light = lighting.of(event);
    boolean failed = EventKinds.isFailure(table, event);
    if (light.isLit()) {
      Ink ink = light == Light.FUTURE ? Ink.FUTURE : Ink.PAST;
      surface.ink(inside ? Ink.TEXT : failed ? Ink.FAILURE : ink, 1);
    } else {
      surface.ink(failed ? Ink.FAILURE : Ink.MUTED, light == Light.NONE || failed ? 1 : 0.55);
    }
  }

  private void free(String text, double x, double base) {
    double width = surface.width(text);
    double top = base - metrics.small() * 0.75;
    if (x < geometry.left() + 2 || x + width > geometry.width() - 2) {
      return;
    }
    for (double[] box : taken) {
      if (x - SPACE < box[2] && x + width + SPACE > box[0] && top < box[3] && base > box[1]) {
        return;
      }
    }
    taken.add(new double[] {x, top, x + width, base});
    surface.text(text, x, base);
    drawn++;
  }
}
