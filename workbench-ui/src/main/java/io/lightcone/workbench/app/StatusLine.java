package io.lightcone.workbench.app;

import io.lightcone.workbench.task.TaskHandle;
import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;

/** What is shown, what is missing, what is going on, and how the graph is. */
final class StatusLine extends HBox {
  private static final PseudoClass WARN = PseudoClass.getPseudoClass("warn");

  private static final double UNSEEN_MILLIS = 250;

  private final ProgressBar progress = new ProgressBar();
  private final Label doing = new Label();
  private final Button cancel = new Button("Cancel");
  private final PauseTransition settled = new PauseTransition(Duration.millis(UNSEEN_MILLIS));
  private TaskHandle shown;

  StatusLine(MainViewModel model, Panes panes, ObservableList<TaskHandle> running) {
    getStyleClass().add("status-line");
    Label showing = new Label();
    showing.setId("status-showing");
    showing.textProperty().bind(model.showingProperty());
    showing.setMinWidth(USE_PREF_SIZE);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    doing.setId("status-task");
    doing.setMinWidth(0);
    cancel.setId("status-cancel");
    cancel.getStyleClass().add("bar-button");
    cancel.setMinWidth(USE_PREF_SIZE);
    cancel.setOnAction(pressed -> shown.cancel());
    getChildren().addAll(showing, gaps(panes.gaps), space, doing, progress, cancel);
    for (Slot slot : panes.slots()) {
      if (slot.state() != null) {
        Label state = new Label();
        state.setId("status-graph");
        state.textProperty().bind(slot.state());
        getChildren().add(state);
      }
    }
    settled.setOnFinished(over -> follow(running));
    running.addListener((ListChangeListener<TaskHandle>) change -> changed(running));
    follow(running);
  }

  /** Short tasks come and go unseen; what is over disappears at once. */
  private void changed(List<TaskHandle> running) {
    if (shown != null && !running.contains(shown)) {
      follow(List.of());
    }
    if (!running.isEmpty() && shown == null) {
      settled.playFromStart();
    }
  }

  private static Label gaps(GapsViewModel model) {
    Label gaps = new Label();
    gaps.setId("status-gaps");
    gaps.setMinWidth(USE_PREF_SIZE);
    gaps.textProperty()
        .bind(
            Bindings.when(model.summaryProperty().isEmpty())
                .then("")
                .otherwise(Bindings.concat("gaps: ", model.summaryProperty())));
    model
        .summaryProperty()
        .addListener(
            (property, before, now) ->
                gaps.pseudoClassStateChanged(WARN, !now.isEmpty() && !now.equals("none")));
    return gaps;
  }

  /** Shows the task that has been at work longest. */
  private void follow(List<TaskHandle> running) {
    TaskHandle first = running.isEmpty() ? null : running.get(0);
    if (first == shown && shown != null) {
      return;
    }
    shown = first;
    doing.textProperty().unbind();
    progress.progressProperty().unbind();
    boolean any = first != null;
    doing.setVisible(any);
    progress.setVisible(any);
    progress.setManaged(any);
    cancel.setVisible(any);
    cancel.setManaged(any);
    if (any) {
      doing
          .textProperty()
          .bind(
              Bindings.when(first.sentenceProperty().isEmpty())
                  .then(first.title())
                  .otherwise(Bindings.concat(first.title(), ": ", first.sentenceProperty())));
      progress.progressProperty().bind(first.partProperty());
    }
  }
}
