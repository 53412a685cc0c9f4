package io.lightcone.workbench.app;

import io.lightcone.workbench.find.FindViewModel;
import io.lightcone.workbench.selection.Selection;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** Name, recording, back and forward, find, look, keys. */
final class TopBar extends HBox {
  private final TextField find = new TextField();

  TopBar(MainViewModel model, Selection selection, FindViewModel finder, Key.Commands commands) {
    getStyleClass().add("top-bar");
    Label brand = new Label("Lightcone");
    brand.getStyleClass().add("brand");
    brand.setMinWidth(USE_PREF_SIZE);
    ObservableBooleanValue open = model.openedProperty().isNotNull();
    Label chip = chip(model, open);
    Button back = button("back", "←", "Back", Key.BACK, commands);
    back.disableProperty().bind(selection.canGoBackProperty().not());
    Button forward = button("forward", "→", "Forward", Key.FORWARD, commands);
    forward.disableProperty().bind(selection.canGoForwardProperty().not());
    find(finder, open);
    getChildren()
        .addAll(
            brand,
            chip,
            back,
            forward,
            space(),
            find,
            space(),
            button("open-folder", "Open…", "Open a folder", Key.OPEN, commands),
            button("theme", "Theme", "Light or dark", Key.THEME, commands),
            button("smaller", "A−", "Smaller type", Key.SMALLER, commands),
            button("larger", "A+", "Larger type", Key.LARGER, commands),
            button("keys", "Keys ?", "Show the keys", Key.KEYS, commands));
  }

  private static Label chip(MainViewModel model, ObservableBooleanValue open) {
    Label chip = new Label();
    chip.setId("recording-title");
    chip.getStyleClass().add("chip");
    chip.setMinWidth(0);
    chip.textProperty().bind(model.titleProperty());
    chip.visibleProperty().bind(open);
    chip.managedProperty().bind(open);
    return chip;
  }

  private void find(FindViewModel finder, ObservableBooleanValue open) {
    find.setId("find-field");
    find.getStyleClass().add("find-field");
    find.setPromptText("Find an id, name, error, value or log line    Ctrl+K");
    find.setAccessibleText("Find in the recording");
    find.textProperty().bindBidirectional(finder.textProperty());
    find.disableProperty().bind(Bindings.not(open));
    find.setOnAction(entered -> finder.find());
    HBox.setHgrow(find, Priority.SOMETIMES);
  }

  private static Region space() {
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    return space;
  }

  private static Button button(
      String id, String text, String name, Key key, Key.Commands commands) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("bar-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.setAccessibleText(name);
    button.setTooltip(new Tooltip(name + "   " + key.keys()));
    button.setOnAction(pressed -> key.run(commands));
    return button;
  }

  TextField findField() {
    return find;
  }
}
