package io.lightcone.workbench.find;

import io.lightcone.workbench.find.FindResult.Match;
import io.lightcone.workbench.task.TaskHandle;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.ListChangeListener;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What was found; the field to write in stands at the top of the window. */
public final class FindView extends BorderPane {
  private final FindViewModel model;
  private final ProgressBar progress = new ProgressBar();
  private final Button cancel = new Button("Cancel");
  private final TableView<Match> results;

  /** A view over its view model. */
  public FindView(FindViewModel model) {
    this.model = model;
    results = new TableView<>(model.matches());
    setId("find-pane");
    setTop(bar());
    results.setId("find-results");
    results.setAccessibleText("What was found");
    results.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    Label hint =
        new Label("Ids, WooFs, handlers, exception texts, values, or a pasted log line: Ctrl+K.");
    results.setPlaceholder(hint);
    column("Found in", 90, Match::where);
    column("What", 220, Match::label);
    column("It says", 320, Match::text);
    results
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null) {
                model.choose(now);
              }
            });
    setCenter(results);
    model
        .matches()
        .addListener(
            (ListChangeListener<Match>) change -> results.getSelectionModel().selectFirst());
    model.runningProperty().addListener((property, before, now) -> show(now));
    show(null);
  }

  private HBox bar() {
    Label summary = new Label();
    summary.setId("find-summary");
    summary.getStyleClass().add("muted");
    summary.textProperty().bind(model.summaryProperty());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    cancel.setId("find-cancel");
    cancel.setOnAction(pressed -> model.cancel());
    HBox bar = new HBox(summary, space, progress, cancel);
    bar.getStyleClass().add("pane-bar");
    return bar;
  }

  private void column(String title, double width, Function<Match, String> text) {
    TableColumn<Match, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    results.getColumns().add(column);
  }

  private void show(TaskHandle running) {
    progress.progressProperty().unbind();
    progress.setVisible(running != null);
    cancel.setVisible(running != null);
    if (running != null) {
      progress.progressProperty().bind(running.partProperty());
    }
  }
}
