package io.lightcone.workbench.lines;

import javafx.beans.binding.Bindings;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** Steps through the lines: buttons, a slider, and the keys that go with them. */
public final class LinesBar extends HBox {
  private final LinesViewModel model;
  private final Slider slider = new Slider(0, 1, 0);
  private boolean moving;

  /** A bar over its view model. */
  public LinesBar(LinesViewModel model) {
    this.model = model;
    setId("lines-bar");
    getStyleClass().add("lines-bar");
    slider.setId("lines-slider");
    slider.setAccessibleText("Step");
    slider.setFocusTraversable(true);
    slider.setBlockIncrement(1);
    HBox.setHgrow(slider, Priority.ALWAYS);
    slider.valueProperty().addListener((property, before, now) -> dragged(now.doubleValue()));
    model.stepProperty().addListener((property, before, now) -> moved(now.intValue()));
    Label position = new Label();
    position.setId("lines-position");
    position.setMinWidth(USE_PREF_SIZE);
    position.textProperty().bind(model.positionProperty());
    Label note = new Label();
    note.setId("lines-note");
    note.textProperty().bind(model.noteProperty());
    note.visibleProperty().bind(Bindings.isNotEmpty(model.noteProperty()));
    note.managedProperty().bind(note.visibleProperty());
    getChildren()
        .addAll(
            button("lines-first", "|\u25c0", "first line (Home)", model::first),
            button(
                "lines-back-over",
                "\u25c0\u25c0",
                "back, over calls (Shift+Left)",
                model::backOver),
            button("lines-back", "\u25c0", "back a line (Left)", model::back),
            slider,
            button("lines-forward", "\u25b6", "forward a line (Right)", model::forward),
            button("lines-over", "\u25b6\u25b6", "forward, over calls (Shift+Right)", model::over),
            button("lines-last", "\u25b6|", "last line (End)", model::last),
            position,
            note);
    visibleProperty().bind(model.presentProperty());
    managedProperty().bind(visibleProperty());
    addEventFilter(KeyEvent.KEY_PRESSED, this::key);
  }

  private static Button button(String id, String sign, String meaning, Runnable action) {
    Button button = new Button(sign);
    button.setId(id);
    button.getStyleClass().add("step-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(meaning);
    button.setTooltip(new Tooltip(meaning));
    button.setOnAction(pressed -> action.run());
    return button;
  }

  private void dragged(double value) {
    if (!moving && model.size() > 0) {
      model.stepProperty().set((int) Math.round(value));
    }
  }

  private void moved(int step) {
    moving = true;
    slider.setMax(Math.max(1, model.size() - 1));
    slider.setValue(Math.max(0, step));
    moving = false;
  }

  /**
   * Handles the keys that step, for this bar and the panes beside it.
   *
   * @param event consumed where it was one
   */
  public void key(KeyEvent event) {
    if (event.isAltDown() || event.isShortcutDown() || model.size() == 0) {
      return;
    }
    boolean over = event.isShiftDown();
    KeyCode code = event.getCode();
    if (code == KeyCode.RIGHT) {
      act(event, over ? model::over : model::forward);
    } else if (code == KeyCode.LEFT) {
      act(event, over ? model::backOver : model::back);
    } else if (code == KeyCode.HOME) {
      act(event, model::first);
    } else if (code == KeyCode.END) {
      act(event, model::last);
    }
  }

  private static void act(KeyEvent event, Runnable action) {
    event.consume();
    action.run();
  }
}
