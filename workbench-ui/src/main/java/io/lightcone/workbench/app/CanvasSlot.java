package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Latest;
import io.lightcone.workbench.task.Tasks;
import io.lightcone.workbench.timeline.TimelineView;
import io.lightcone.workbench.timeline.model.Cones;
import io.lightcone.workbench.timeline.model.IndexCones;
import io.lightcone.workbench.timeline.model.TimelineModel;
import java.io.File;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

/** The space-time canvas in its place in the window; lays recordings out in the background. */
final class CanvasSlot implements Slot {
  private final StackPane node = new StackPane();
  private final TimelineView view;
  private final Tasks tasks;
  private final Latest<CausalIndex, Laid> layout;
  private Supplier<Path> chooser = this::choose;
  private Consumer<String> notice = sentence -> {};

  private record Laid(TimelineModel model, Cones cones) {}

  CanvasSlot(Selection selection, Tasks tasks) {
    this.tasks = tasks;
    view = new TimelineView(selection);
    layout =
        new Latest<>(
            tasks,
            "Drawing the picture",
            (index, progress) -> new Laid(new TimelineModel(index.table()), new IndexCones(index)),
            laid -> view.show(laid.model(), laid.cones()),
            failure -> notice.accept("Can't draw the picture: " + failure.getMessage() + "."));
    view.onSave(this::save);
    node.setId("canvas-slot");
    node.getStyleClass().addAll("panel", "canvas-slot");
    node.getChildren().add(view);
  }

  @Override
  public void onNotice(Consumer<String> newNotice) {
    notice = newNotice;
  }

  /** Asks for a file otherwise than with the system's dialog. */
  void chooseWith(Supplier<Path> newChooser) {
    chooser = newChooser;
  }

  private Path choose() {
    FileChooser dialog = new FileChooser();
    dialog.setTitle("Save the picture");
    dialog.setInitialFileName("lightcone.png");
    dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("PNG pictures", "*.png"));
    File chosen = dialog.showSaveDialog(node.getScene().getWindow());
    return chosen == null ? null : chosen.toPath();
  }

  @Override
  public boolean isReady() {
    return view.model().modelProperty().get() != null;
  }

  @Override
  public void save() {
    TimelineView.Saving picture = view.picture();
    Path file = chooser.get();
    if (file != null) {
      tasks.start(
          "Saving the picture",
          progress -> {
            picture.to(file);
            return file;
          },
          saved -> notice.accept("The picture is in " + saved + "."),
          failure -> notice.accept("Can't save the picture: " + failure.getMessage() + "."));
    }
  }

  @Override
  public String title() {
    return "Picture";
  }

  @Override
  public Region node() {
    return node;
  }

  @Override
  public void focus() {
    view.focus();
  }

  @Override
  public void show(CausalIndex index) {
    if (index == null) {
      layout.forget();
      view.show(null, null);
    } else {
      layout.offer(index);
    }
  }
}
