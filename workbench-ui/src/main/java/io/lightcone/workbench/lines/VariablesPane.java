package io.lightcone.workbench.lines;

import io.lightcone.replay.lines.LineTimeline;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;

/** What the variables of the method show, the changed ones marked. */
public final class VariablesPane extends BorderPane {
  private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

  private final LinesViewModel model;
  private final TableView<LineTimeline.Variable> table = new TableView<>();

  /**
   * A pane over its view model.
   *
   * @param keys takes the keys that step
   */
  public VariablesPane(LinesViewModel model, LinesBar keys) {
    this.model = model;
    table.setId("lines-variables");
    table.setAccessibleText("Variables");
    table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    table.setPlaceholder(new Label("No variables here."));
    table.setItems(model.variables());
    column("Variable", 150, LineTimeline.Variable::path);
    column("Value", 170, variable -> variable.text() + (variable.changed() ? "  changed" : ""));
    table.setRowFactory(made -> new Row());
    table.addEventFilter(KeyEvent.KEY_PRESSED, keys::key);
    table.addEventFilter(
        KeyEvent.KEY_PRESSED,
        event -> {
          if (event.getCode() == KeyCode.ENTER) {
            event.consume();
            lastChange();
          }
        });
    getStyleClass().add("column");
    setCenter(table);
  }

  /** Goes to the line that changed the selected variable; for the bar. */
  public Button lastChangeButton() {
    Button last = new Button("_Last change");
    last.setId("lines-last-change");
    last.getStyleClass().add("step-button");
    last.setMinWidth(USE_PREF_SIZE);
    last.setTooltip(new Tooltip("to the line that changed the selected variable (Enter)"));
    last.disableProperty().bind(Bindings.isNull(table.getSelectionModel().selectedItemProperty()));
    last.setOnAction(pressed -> lastChange());
    return last;
  }

  private void lastChange() {
    LineTimeline.Variable variable = table.getSelectionModel().getSelectedItem();
    if (variable != null) {
      model.toLastChange(variable);
      table.getItems().stream()
          .filter(one -> one.path().equals(variable.path()))
          .findFirst()
          .ifPresent(table.getSelectionModel()::select);
    }
  }

  private void column(String title, double width, Function<LineTimeline.Variable, String> text) {
    TableColumn<LineTimeline.Variable, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    table.getColumns().add(column);
  }

  private static final class Row extends TableRow<LineTimeline.Variable> {
    @Override
    protected void updateItem(LineTimeline.Variable variable, boolean empty) {
      super.updateItem(variable, empty);
      pseudoClassStateChanged(CHANGED, !empty && variable != null && variable.changed());
    }
  }
}
