package io.lightcone.workbench.dependency;

import io.lightcone.workbench.graph.NodeKind;
import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** One box: kind by shape and sign, not by colour alone. */
final class BoxNode extends HBox {

  BoxNode(Box box) {
    NodeKind kind = box.node() == null ? NodeKind.NAMESPACE : box.node().kind();
    String style = kind.label().toLowerCase(Locale.ROOT);
    getStyleClass().addAll("dependency-box", style);
    setFocusTraversable(true);
    setAccessibleText(style + " " + box.title() + " of " + box.namespace());
    Label sign = new Label(sign(kind));
    sign.getStyleClass().add("sign");
    Label title = new Label(box.title());
    title.getStyleClass().add("title");
    Label namespace = new Label(box.node() == null ? "namespace" : box.namespace());
    namespace.getStyleClass().add("namespace");
    VBox text = new VBox(title, namespace);
    HBox.setHgrow(text, Priority.ALWAYS);
    getChildren().addAll(sign, text);
    if (box.failed() > 0) {
      Label failed = new Label("✕ " + box.failed());
      failed.getStyleClass().add("failures");
      failed.setMinWidth(USE_PREF_SIZE);
      getChildren().add(failed);
    }
    Tooltip.install(this, new Tooltip(box.namespace() + "/" + box.title()));
  }

  private static String sign(NodeKind kind) {
    return switch (kind) {
      case WOOF -> "▤";
      case HANDLER -> "ƒ";
      case CLIENT -> "▷";
      case NAMESPACE -> "▣";
    };
  }

  void place(double left, double top, double width, double height) {
    resizeRelocate(left, top, width, height);
    setPrefSize(width, height);
    setMinSize(width, height);
    setMaxSize(width, height);
    setManaged(true);
    setLayoutX(left);
    setLayoutY(top);
  }

  double right() {
    return getLayoutX() + getPrefWidth();
  }

  double middle() {
    return getLayoutY() + getPrefHeight() / 2;
  }
}
