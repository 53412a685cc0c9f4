package io.lightcone.workbench.dependency;

import java.util.Arrays;

/** Where boxes stand in pixels. */
final class DiagramSpace {
  static final double HEIGHT = 40;
  private static final double CHAR = 7.6;
  private static final double PADDING = 44;
  private static final double NARROWEST = 110;
  private static final double WIDEST = 260;
  private static final double LAYER_GAP = 92;
  private static final double PLACE_GAP = 26;
  private static final double MARGIN = 28;

  private final Boxes boxes;

  DiagramSpace(Boxes boxes) {
    this.boxes = boxes;
  }

  void place(BoxNode[] nodes) {
    int layers = boxes.boxes().stream().mapToInt(Box::layer).max().orElse(-1) + 1;
    double[] widths = new double[layers];
    int[] counts = new int[layers];
    for (Box box : boxes.boxes()) {
      widths[box.layer()] = Math.max(widths[box.layer()], width(box));
      counts[box.layer()]++;
    }
    int most = Arrays.stream(counts).max().orElse(0);
    double[] lefts = new double[layers];
    for (int i = 0; i < layers; i++) {
      lefts[i] = i == 0 ? MARGIN : lefts[i - 1] + widths[i - 1] + LAYER_GAP;
    }
    for (int i = 0; i < nodes.length; i++) {
      Box box = boxes.boxes().get(i);
      double free = (most - counts[box.layer()]) * (HEIGHT + PLACE_GAP) / 2;
      double top = MARGIN + free + box.place() * (HEIGHT + PLACE_GAP);
      nodes[i].place(lefts[box.layer()], top, widths[box.layer()], HEIGHT);
    }
  }

  private static double width(Box box) {
    int chars = Math.max(box.title().length(), box.namespace().length());
    return Math.min(WIDEST, Math.max(NARROWEST, PADDING + chars * CHAR));
  }
}
