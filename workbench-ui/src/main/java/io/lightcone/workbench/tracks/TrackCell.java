package io.lightcone.workbench.tracks;

import io.lightcone.workbench.parts.Units;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** A row: sign, name, failures, count. */
final class TrackCell extends ListCell<Track> {
  private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");

  private final TracksViewModel model;
  private final Label sign = new Label();
  private final Label name = new Label();
  private final Label failures = new Label();
  private final Label count = new Label();
  private final HBox row;

  TrackCell(TracksViewModel model) {
    this.model = model;
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    row = new HBox(sign, name, space, failures, count);
    row.getStyleClass().add("track-row");
    sign.getStyleClass().add("track-sign");
    sign.setMinWidth(Region.USE_PREF_SIZE);
    name.getStyleClass().add("track-name");
    name.setMinWidth(0);
    failures.getStyleClass().add("failure-badge");
    failures.setMinWidth(Region.USE_PREF_SIZE);
    count.getStyleClass().add("track-count");
    count.setMinWidth(Region.USE_PREF_SIZE);
    row.setMinWidth(0);
    row.setPrefWidth(1);
    getStyleClass().add("track-cell");
  }

  @Override
  protected void updateItem(Track track, boolean empty) {
    super.updateItem(track, empty);
    boolean none = empty || track == null;
    pseudoClassStateChanged(HEADING, !none && track.kind() == Track.Kind.NAMESPACE);
    setGraphic(none ? null : row);
    setAccessibleText(none ? null : track.words());
    if (!none) {
      show(track);
    }
  }

  private void show(Track track) {
    sign.setText(sign(track));
    sign.getStyleClass()
        .setAll("label", "track-sign", track.kind().name().toLowerCase(Locale.ROOT));
    name.setText(track.name());
    failures.setText("✕ " + Units.number(track.failures()));
    failures.setVisible(track.failures() > 0);
    failures.setManaged(track.failures() > 0);
    count.setText(
        track.kind() == Track.Kind.NAMESPACE
            ? Units.count(track.count(), "event")
            : Units.number(track.count()));
  }

  private String sign(Track track) {
    return switch (track.kind()) {
      case NAMESPACE -> model.isOpen(track) ? "▾" : "▸";
      case WOOF -> "≡";
      case HANDLER -> "ƒ";
    };
  }
}
