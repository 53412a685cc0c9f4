package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.FlowKind;
import java.util.Locale;
import javafx.scene.Group;
import javafx.scene.control.Label;
import javafx.scene.shape.CubicCurve;
import javafx.scene.shape.Polygon;

/** One arrow with its count. Reads are dashed, so that they can be told without colour. */
final class ArrowNode extends Group {
  private static final double HEAD = 7;
  private static final double GRAB = 9;
  private static final double LOOP = 46;
  private static final double BESIDE = 13;
  private static final double BACKWARD = 8;

  private final Arrow arrow;

  /**
   * An arrow.
   *
   * @param beside how many arrows between the same boxes are drawn already
   */
  ArrowNode(Arrow arrow, BoxNode from, BoxNode to, int beside) {
    this.arrow = arrow;
    getStyleClass().addAll("dependency-arrow", arrow.kind().name().toLowerCase(Locale.ROOT));
    setFocusTraversable(arrow.flow() != null);
    setAccessibleText("%d %s".formatted(arrow.count(), arrow.kind()));
    boolean backward = to.getLayoutX() <= from.getLayoutX();
    CubicCurve line = curve(from, to, backward, beside * BESIDE);
    line.getStyleClass().add("line");
    CubicCurve grab = curve(from, to, backward, beside * BESIDE);
    grab.getStyleClass().add("grab");
    grab.setStrokeWidth(GRAB);
    double tipX = line.getEndX();
    double tipY = line.getEndY();
    double back = backward ? HEAD : -HEAD;
    Polygon head =
        new Polygon(tipX, tipY, tipX + back, tipY - HEAD / 2, tipX + back, tipY + HEAD / 2);
    head.getStyleClass().add("head");
    getChildren().addAll(grab, line, head, label(line));
  }

  private static CubicCurve curve(BoxNode from, BoxNode to, boolean backward, double down) {
    double shift = down + (backward ? BACKWARD : 0);
    double startX = backward ? from.getLayoutX() : from.right();
    double endX = backward ? to.right() : to.getLayoutX();
    double startY = from.middle() + shift;
    double endY = to.middle() + shift;
    double reach = Math.max(LOOP, Math.abs(endX - startX) / 2);
    double direction = backward ? -1 : 1;
    return new CubicCurve(
        startX,
        startY,
        startX + direction * reach,
        startY + (backward ? LOOP : 0),
        endX - direction * reach,
        endY + (backward ? LOOP : 0),
        endX,
        endY);
  }

  private Label label(CubicCurve line) {
    Label count = new Label((arrow.kind() == FlowKind.SENDS ? "✉ " : "") + count(arrow.count()));
    count.getStyleClass().add("count");
    count.setLayoutX(
        (line.getStartX() + 3 * line.getControlX1() + 3 * line.getControlX2() + line.getEndX()) / 8
            - 10);
    count.setLayoutY(
        (line.getStartY() + 3 * line.getControlY1() + 3 * line.getControlY2() + line.getEndY()) / 8
            - 9);
    return count;
  }

  private static String count(long count) {
    return count < 10_000 ? String.valueOf(count) : count / 1000 + "k";
  }

  Arrow arrow() {
    return arrow;
  }
}
