package io.lightcone.workbench.tracks;

import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.BorderPane;

/** The list at the left. */
public final class TracksView extends BorderPane {
  private final TracksViewModel model;
  private final ListView<Track> list;
  private boolean following;

  /** A view over its view model. */
  public TracksView(TracksViewModel model) {
    this.model = model;
    list = new ListView<>(model.tracks());
    setId("tracks-pane");
    getStyleClass().add("panel");
    Label title = new Label("Tracks");
    title.getStyleClass().add("panel-title");
    title.setLabelFor(list);
    setTop(title);
    setCenter(list);
    list.setId("tracks-list");
    list.setAccessibleText("Namespaces, WooFs and handlers");
    list.setCellFactory(made -> new TrackCell(model));
    list.setPlaceholder(new Label("Nothing recorded yet."));
    list.getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (!following) {
                model.choose(now);
              }
            });
    list.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    list.addEventHandler(MouseEvent.MOUSE_CLICKED, this::click);
    model.chosenProperty().addListener((property, before, now) -> follow(now));
  }

  private void follow(Track track) {
    following = true;
    if (track == null) {
      list.getSelectionModel().clearSelection();
    } else if (list.getSelectionModel().getSelectedItem() != track) {
      list.getSelectionModel().select(track);
      list.scrollTo(track);
    }
    following = false;
  }

  private void key(KeyEvent key) {
    Track track = list.getSelectionModel().getSelectedItem();
    if (track == null || track.kind() != Track.Kind.NAMESPACE) {
      return;
    }
    boolean open = model.isOpen(track);
    boolean turns =
        key.getCode() == KeyCode.ENTER
            || (key.getCode() == KeyCode.LEFT && open)
            || (key.getCode() == KeyCode.RIGHT && !open);
    if (turns) {
      toggle(track);
      key.consume();
    }
  }

  private void click(MouseEvent click) {
    Track track = list.getSelectionModel().getSelectedItem();
    if (track != null && track.kind() == Track.Kind.NAMESPACE && click.getClickCount() == 1) {
      toggle(track);
    }
  }

  private void toggle(Track track) {
    int at = model.tracks().indexOf(track);
    model.toggle(track);
    list.getSelectionModel().select(at);
  }
}
