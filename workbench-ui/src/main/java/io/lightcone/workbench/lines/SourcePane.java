package io.lightcone.workbench.lines;

import io.lightcone.replay.lines.Listing;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The source, with the line about to run, the lines that ran, and the exception that came up. */
public final class SourcePane extends BorderPane {
  private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
  private static final PseudoClass THREW = PseudoClass.getPseudoClass("threw");
  private static final PseudoClass IDLE = PseudoClass.getPseudoClass("idle");
  private static final int ROWS_BEFORE = 2;

  private final LinesViewModel model;
  private final ListView<Listing.Row> rows = new ListView<>();

  /**
   * A pane over its view model.
   *
   * @param choose asks for sources
   * @param keys takes the keys that step
   */
  public SourcePane(LinesViewModel model, Runnable choose, LinesBar keys) {
    this.model = model;
    rows.setId("lines-source");
    rows.setAccessibleText("Source, with the line about to run");
    rows.getStyleClass().addAll("code-list", "lines-source");
    rows.setCellFactory(made -> new Line());
    rows.setPlaceholder(new Label("Replay an invocation to go through its lines."));
    rows.addEventFilter(KeyEvent.KEY_PRESSED, keys::key);
    getStyleClass().add("column");
    setTop(heading(choose));
    setCenter(rows);
    rows.heightProperty().addListener((property, before, now) -> scroll());
    model.listingProperty().addListener((property, before, now) -> show(now));
    model.stepProperty().addListener((property, before, now) -> follow());
  }

  private HBox heading(Runnable choose) {
    Label title = new Label();
    title.setId("lines-title");
    title.getStyleClass().add("column-title");
    title
        .textProperty()
        .bind(
            Bindings.createStringBinding(
                () -> model.listingProperty().get() == null ? "Source" : heading(),
                model.listingProperty(),
                model.callsProperty()));
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Button sources = new Button("S_ources...");
    sources.setId("lines-sources");
    sources.getStyleClass().add("bar-button");
    sources.setMinWidth(USE_PREF_SIZE);
    sources.setOnAction(pressed -> choose.run());
    sources
        .visibleProperty()
        .bind(
            Bindings.createBooleanBinding(
                () ->
                    model.listingProperty().get() != null
                        && !model.listingProperty().get().isSource(),
                model.listingProperty()));
    sources.managedProperty().bind(sources.visibleProperty());
    HBox heading = new HBox(title, trouble(), space, sources);
    heading.getStyleClass().add("column-heading");
    return heading;
  }

  private String heading() {
    Listing listing = model.listingProperty().get();
    return listing.isSource()
        ? listing.title() + "   " + model.callsProperty().get()
        : listing.title();
  }

  private Label trouble() {
    Label trouble = new Label();
    trouble.setId("lines-exception");
    trouble.getStyleClass().add("line-trouble");
    trouble.textProperty().bind(model.exceptionProperty());
    trouble.visibleProperty().bind(Bindings.isNotEmpty(model.exceptionProperty()));
    trouble.managedProperty().bind(trouble.visibleProperty());
    return trouble;
  }

  private void show(Listing listing) {
    if (listing == null) {
      rows.getItems().clear();
    } else {
      rows.getItems().setAll(listing.rows());
    }
    follow();
  }

  private void follow() {
    rows.refresh();
    scroll();
  }

  private void scroll() {
    int current = model.currentRow();
    if (current >= 0) {
      rows.scrollTo(Math.max(0, current - ROWS_BEFORE));
    }
  }

  private final class Line extends ListCell<Listing.Row> {
    @Override
    protected void updateItem(Listing.Row row, boolean empty) {
      super.updateItem(row, empty);
      boolean filled = !empty && row != null;
      boolean current = filled && getIndex() == model.currentRow();
      pseudoClassStateChanged(CURRENT, current);
      pseudoClassStateChanged(THREW, current && !model.exceptionProperty().get().isEmpty());
      pseudoClassStateChanged(IDLE, filled && !model.ran(row));
      if (filled) {
        String number = row.line() == 0 ? "" : String.valueOf(row.line());
        setText("%s%5s  %s".formatted(current ? "\u25b8" : " ", number, row.text()));
      } else {
        setText(null);
      }
    }
  }
}
