package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.workbench.inspector.InspectorView;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.ReadingTasks;
import io.lightcone.workbench.task.SharedTable;
import io.lightcone.workbench.task.Tasks;
import io.lightcone.workbench.theme.TextSize;
import io.lightcone.workbench.theme.Theme;
import io.lightcone.workbench.theme.Themes;
import io.lightcone.workbench.tracks.TracksView;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;

/** The window's content: lays out the panes, and does what keys and buttons say. */
final class MainWindow implements Key.Commands {
  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;
  private static final double SIDE_PART = 0.17;
  private static final double INSPECTOR_TO_TRACKS = 1.6;

  private final Selection selection = new Selection();
  private final Settings settings;
  private final Panes panes;
  private final MainViewModel model;
  private final TopBar bar;
  private final TracksView tracks;
  private final InspectorView inspector;
  private final Drawer drawer;
  private final KeysPane keys = new KeysPane(this::toggleKeys);
  private final WelcomePane welcome;
  private final SplitPane top = new SplitPane();
  private final Scene scene;
  private Theme theme;
  private TextSize size;

  MainWindow(Tasks tasks, Settings settings, Slots slots) {
    this.settings = settings;
    theme = settings.theme();
    size = settings.textSize();
    SharedTable shared = new SharedTable();
    panes = new Panes(selection, new ReadingTasks(tasks, shared), slots);
    model = new MainViewModel(tasks, shared, settings, selection, this::show);
    bar = new TopBar(model, selection, panes.find, this);
    tracks = new TracksView(panes.tracks);
    inspector = new InspectorView(panes.inspector);
    drawer = new Drawer(panes);
    welcome = new WelcomePane(model, this);
    BorderPane window = new BorderPane(stages());
    window.getStyleClass().add("window");
    window.setTop(new VBox(bar, new NoticeBar(model)));
    window.setBottom(new StatusLine(model, panes, tasks.running()));
    scene = new Scene(new StackPane(window, keys), WIDTH, HEIGHT);
    scene.addEventFilter(KeyEvent.ANY, this::key);
    scene.setOnDragOver(this::dragOver);
    scene.setOnDragExited(drag -> welcome.markDrop(false));
    scene.setOnDragDropped(this::dropped);
    panes.canvas.onNotice(model::tell);
    look(theme, size);
  }

  private void show(CausalIndex index) {
    panes.show(index);
  }

  private StackPane stages() {
    OpeningPane opening = new OpeningPane(model);
    Node work = workArea();
    for (MainViewModel.Stage stage : MainViewModel.Stage.values()) {
      Node node =
          stage == MainViewModel.Stage.WELCOME
              ? welcome
              : stage == MainViewModel.Stage.OPENING ? opening : work;
      node.visibleProperty().bind(model.stageProperty().isEqualTo(stage));
    }
    model
        .stageProperty()
        .addListener(
            (property, before, now) -> {
              welcome.refresh();
              if (now == MainViewModel.Stage.OPEN) {
                drawer.focus();
              }
            });
    return new StackPane(work, opening, welcome);
  }

  private Node workArea() {
    top.getItems().addAll(tracks, panes.canvas.node(), inspector);
    SplitPane.setResizableWithParent(tracks, false);
    SplitPane.setResizableWithParent(inspector, false);
    SplitPane all = new SplitPane(top, drawer);
    all.setOrientation(Orientation.VERTICAL);
    all.setDividerPositions(0.66);
    all.getStyleClass().add("work-area");
    return all;
  }

  Scene scene() {
    return scene;
  }

  Panes panes() {
    return panes;
  }

  Selection selection() {
    return selection;
  }

  MainViewModel model() {
    return model;
  }

  /** Opens recordings together. */
  void open(List<Path> paths) {
    model.open(paths);
  }

  private void key(KeyEvent event) {
    boolean writing = scene.getFocusOwner() instanceof TextInputControl;
    for (Key key : Key.values()) {
      if (key.matches(event) && !(writing && key.isBare())) {
        if (key != Key.CLOSE) {
          event.consume();
        }
        key.run(this);
        return;
      }
    }
  }

  private void dragOver(DragEvent drag) {
    if (drag.getDragboard().hasFiles()) {
      drag.acceptTransferModes(TransferMode.LINK, TransferMode.COPY);
      welcome.markDrop(true);
    }
    drag.consume();
  }

  private void dropped(DragEvent drag) {
    welcome.markDrop(false);
    model.open(drag.getDragboard().getFiles().stream().map(File::toPath).toList());
    drag.setDropCompleted(true);
    drag.consume();
  }

  @Override
  public void focusFind() {
    drawer.showFind();
    bar.findField().requestFocus();
    bar.findField().selectAll();
  }

  @Override
  public void openFolder() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Open a recording");
    File chosen = chooser.showDialog(scene.getWindow());
    if (chosen != null) {
      model.open(List.of(chosen.toPath()));
    }
  }

  @Override
  public void back() {
    selection.back();
  }

  @Override
  public void forward() {
    selection.forward();
  }

  @Override
  public void nextFailure(int step) {
    panes.invocations.nextFailure(step);
  }

  @Override
  public void focusPane(int pane) {
    switch (pane) {
      case 0 -> Focus.into(tracks, tracks);
      case 1 -> panes.canvas.focus();
      case 2 -> scene.lookup("#inspector-tabs").requestFocus();
      default -> drawer.focus();
    }
  }

  @Override
  public void nextDrawer() {
    drawer.next();
  }

  @Override
  public void replay() {
    drawer.showReplay();
    panes.replay.replay();
  }

  @Override
  public void reload() {
    drawer.showReplay();
    panes.replay.reload();
  }

  @Override
  public void savePicture() {
    panes.canvas.save();
  }

  @Override
  public void otherTheme() {
    look(theme.other(), size);
    settings.look(theme, size);
  }

  @Override
  public void textSize(int step) {
    look(theme, size.step(step));
    settings.look(theme, size);
  }

  private void look(Theme newTheme, TextSize newSize) {
    theme = newTheme;
    size = newSize;
    Themes.apply(scene, newTheme, newSize);
    double side = SIDE_PART * newSize.scale();
    top.setDividerPositions(side, 1 - side * INSPECTOR_TO_TRACKS);
  }

  @Override
  public void toggleKeys() {
    keys.toggle();
    if (!keys.isVisible()) {
      drawer.focus();
    }
  }

  @Override
  public void escape() {
    if (keys.isVisible()) {
      toggleKeys();
    } else if (scene.getFocusOwner() == bar.findField()) {
      drawer.focus();
    }
  }

  void close() {
    panes.slots().forEach(Slot::close);
    model.close();
  }
}
