package io.lightcone.workbench.cypher;

import io.lightcone.workbench.graph.CypherCell;
import io.lightcone.workbench.graph.CypherResult;
import java.util.List;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TablePosition;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The console: Ctrl+Enter runs, Escape cancels, Ctrl+Up and Ctrl+Down leaf through the history. */
public final class CypherPane extends BorderPane {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final double EDITOR_PART = 0.35;
  private static final double COLUMN_WIDTH = 220;

  private final CypherViewModel model;
  private final TextArea editor = new TextArea();
  private final TableView<List<CypherCell>> table = new TableView<>();

  /** A console over its view model. */
  public CypherPane(CypherViewModel model) {
    this.model = model;
    setId("cypher-pane");
    getStyleClass().add("cypher-pane");
    getStylesheets().add(CypherPane.class.getResource("cypher.css").toExternalForm());
    SplitPane split = new SplitPane(new VBox(editor(), bar()), table());
    split.setOrientation(Orientation.VERTICAL);
    split.setDividerPositions(EDITOR_PART);
    setCenter(split);
    setBottom(status());
  }

  private TextArea editor() {
    editor.setId("cypher-editor");
    editor.getStyleClass().add("cypher-editor");
    editor.setPrefRowCount(3);
    editor.setAccessibleText("Cypher query");
    editor.textProperty().bindBidirectional(model.textProperty());
    editor.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    VBox.setVgrow(editor, Priority.ALWAYS);
    return editor;
  }

  private void key(KeyEvent key) {
    if (key.getCode() == KeyCode.ESCAPE && model.runningProperty().get()) {
      model.cancel();
    } else if (!key.isShortcutDown()) {
      return;
    } else if (key.getCode() == KeyCode.ENTER) {
      model.run();
    } else if (key.getCode() == KeyCode.UP) {
      model.previous();
    } else if (key.getCode() == KeyCode.DOWN) {
      model.next();
    } else {
      return;
    }
    key.consume();
  }

  private HBox bar() {
    Button run = new Button("Run  Ctrl+Enter");
    run.setId("cypher-run");
    run.getStyleClass().add("accent");
    run.disableProperty().bind(model.runningProperty().or(model.readyProperty().not()));
    run.setOnAction(action -> model.run());
    Button cancel = new Button("Cancel  Esc");
    cancel.setId("cypher-cancel");
    cancel.disableProperty().bind(model.runningProperty().not());
    cancel.setOnAction(action -> model.cancel());
    MenuButton examples = new MenuButton("Examples");
    examples.setId("cypher-examples");
    for (CypherExample example : CypherExample.ALL) {
      MenuItem item = new MenuItem(example.title());
      item.setOnAction(action -> model.textProperty().set(example.cypher()));
      examples.getItems().add(item);
    }
    Label hint = new Label("history: Ctrl+↑ Ctrl+↓");
    hint.getStyleClass().add("hint");
    HBox bar = new HBox(run, cancel, examples, hint);
    bar.getStyleClass().add("cypher-bar");
    return bar;
  }

  @SuppressWarnings("rawtypes") // the focus model has raw positions
  private TableView<List<CypherCell>> table() {
    table.setId("cypher-result");
    table.setPlaceholder(new Label("No rows"));
    table.getSelectionModel().setCellSelectionEnabled(true);
    table.getFocusModel().focusedCellProperty().addListener((p, was, now) -> choose(now));
    model.resultProperty().addListener((property, was, now) -> show(now));
    return table;
  }

  private void choose(TablePosition<?, ?> cell) {
    if (cell != null && cell.getRow() >= 0 && cell.getRow() < table.getItems().size()) {
      model.choose(table.getItems().get(cell.getRow()), cell.getColumn());
    }
  }

  private void show(CypherResult result) {
    table.getItems().clear();
    table.getColumns().clear();
    for (int i = 0; i < result.columns().size(); i++) {
      table.getColumns().add(column(result.columns().get(i), i));
    }
    table.getItems().setAll(result.rows());
  }

  private static TableColumn<List<CypherCell>, String> column(String name, int index) {
    TableColumn<List<CypherCell>, String> column = new TableColumn<>(name);
    column.setPrefWidth(COLUMN_WIDTH);
    column.setSortable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(row.getValue().get(index).text()));
    return column;
  }

  private Label status() {
    Label status = new Label();
    status.setId("cypher-status");
    status.getStyleClass().add("cypher-status");
    status.setWrapText(true);
    status.textProperty().bind(model.statusProperty());
    model
        .failedProperty()
        .addListener((property, was, now) -> status.pseudoClassStateChanged(FAILED, now));
    return status;
  }
}
