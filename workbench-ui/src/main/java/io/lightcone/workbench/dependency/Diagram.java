package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.Flow;
import io.lightcone.workbench.graph.FlowNode;
import java.util.HashMap;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Pane;

/** The drawn boxes and arrows. Every box takes the focus; arrow keys go from box to box. */
final class Diagram extends Pane {
  private static final PseudoClass MARKED = PseudoClass.getPseudoClass("marked");
  private static final PseudoClass NEAR = PseudoClass.getPseudoClass("near");

  private final DependencyViewModel model;
  private final Map<Object, Node> nodes = new HashMap<>();
  private BoxNode[] drawn = {};
  private ArrowNode[] arrows = {};
  private Boxes boxes;

  Diagram(DependencyViewModel model) {
    this.model = model;
    getStyleClass().add("dependency-diagram");
    model.boxesProperty().addListener((property, was, now) -> draw(now));
    model.shownProperty().addListener((property, was, now) -> mark(now));
    draw(model.boxesProperty().get());
  }

  private void draw(Boxes newBoxes) {
    boxes = newBoxes;
    getChildren().clear();
    nodes.clear();
    if (boxes == null) {
      return;
    }
    drawn = new BoxNode[boxes.boxes().size()];
    for (int i = 0; i < drawn.length; i++) {
      drawn[i] = box(boxes.boxes().get(i), i);
    }
    new DiagramSpace(boxes).place(drawn);
    arrows = new ArrowNode[boxes.arrows().size()];
    Map<Long, Integer> beside = new HashMap<>();
    for (int i = 0; i < arrows.length; i++) {
      Arrow arrow = boxes.arrows().get(i);
      long pair = (long) arrow.from() << Integer.SIZE | arrow.to();
      arrows[i] = arrow(arrow, beside.merge(pair, 1, Integer::sum) - 1);
    }
    // the focus goes to boxes first, though arrows are drawn below them
    getChildren().addAll(drawn);
    getChildren().addAll(arrows);
    mark(model.shownProperty().get());
  }

  private BoxNode box(Box box, int number) {
    BoxNode node = new BoxNode(box);
    if (box.node() != null) {
      nodes.put(box.node(), node);
      node.setOnMouseClicked(
          click -> {
            node.requestFocus();
            model.choose(box.node());
          });
    }
    node.setOnKeyPressed(key -> key(key, number));
    return node;
  }

  private ArrowNode arrow(Arrow arrow, int beside) {
    ArrowNode node = new ArrowNode(arrow, drawn[arrow.from()], drawn[arrow.to()], beside);
    node.setViewOrder(1);
    if (arrow.flow() != null) {
      nodes.put(arrow.flow(), node);
      node.setOnMouseClicked(click -> model.choose(arrow.flow()));
      node.setOnKeyPressed(
          key -> {
            if (key.getCode() == KeyCode.ENTER || key.getCode() == KeyCode.SPACE) {
              model.choose(arrow.flow());
              key.consume();
            }
          });
    }
    return node;
  }

  private void key(KeyEvent key, int number) {
    Box box = boxes.boxes().get(number);
    switch (key.getCode()) {
      case ENTER, SPACE -> {
        if (box.node() != null) {
          model.choose(box.node());
        }
      }
      case RIGHT -> focus(along(number, true));
      case LEFT -> focus(along(number, false));
      case DOWN -> focus(beside(number, 1));
      case UP -> focus(beside(number, -1));
      default -> {
        return;
      }
    }
    key.consume();
  }

  private int along(int number, boolean forward) {
    return boxes.arrows().stream()
        .filter(arrow -> (forward ? arrow.from() : arrow.to()) == number)
        .mapToInt(arrow -> forward ? arrow.to() : arrow.from())
        .findFirst()
        .orElse(number);
  }

  private int beside(int number, int step) {
    Box box = boxes.boxes().get(number);
    for (int i = 0; i < drawn.length; i++) {
      Box other = boxes.boxes().get(i);
      if (other.layer() == box.layer() && other.place() == box.place() + step) {
        return i;
      }
    }
    return number;
  }

  private void focus(int number) {
    drawn[number].requestFocus();
  }

  private void mark(Object what) {
    nodes.forEach((key, node) -> node.pseudoClassStateChanged(MARKED, key.equals(what)));
    for (ArrowNode arrow : arrows) {
      Flow flow = arrow.arrow().flow();
      boolean near = flow != null && (flow.from().equals(what) || flow.to().equals(what));
      arrow.pseudoClassStateChanged(NEAR, near);
    }
  }

  Node boxOf(FlowNode node) {
    return nodes.get(node);
  }
}
