package io.lightcone.workbench.timeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.workbench.fixture.Loaded;
import io.lightcone.workbench.fixture.Recordings;
import io.lightcone.workbench.fixture.Screenshots;
import io.lightcone.workbench.fixture.Tiers;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.theme.TextSize;
import io.lightcone.workbench.theme.Theme;
import io.lightcone.workbench.theme.Themes;
import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.IndexCones;
import io.lightcone.workbench.timeline.model.TimelineModel;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** Takes pictures of the view for looking at, in both themes. */
@ExtendWith(ApplicationExtension.class)
class TimelineLookTest {
  @TempDir Path directory;
  private Selection selection;
  private TimelineView view;
  private Scene scene;
  private Stage stage;

  @Start
  private void start(Stage first) {
    stage = first;
    selection = new Selection();
    view = new TimelineView(selection);
    StackPane root = new StackPane(view);
    scene = new Scene(root, 1200, 640);
    Themes.apply(scene, Theme.DARK, TextSize.SMALL);
    stage.setScene(scene);
    stage.setWidth(1200);
    stage.setHeight(640);
    stage.show();
  }

  private void show(FxRobot robot, Loaded loaded) {
    TimelineModel model = new TimelineModel(loaded.table());
    robot.interact(() -> view.show(model, new IndexCones(new CausalIndex(loaded.table()))));
  }

  private void picture(FxRobot robot, String name) throws Exception {
    Screenshots.save(robot, scene, "timeline-" + name);
  }

  @Test
  void shouldLookRight(FxRobot robot) throws Exception {
    try (Loaded loaded = Loaded.of(Tiers.write(directory, 150))) {
      show(robot, loaded);
      picture(robot, "whole");
      int failed = loaded.invocation("watchdog", Outcome.FAILED);
      robot.interact(() -> selection.select(new Selected.OfInvocation(failed)));
      picture(robot, "whole-selected");
      robot.interact(() -> zoom(failed, 70));
      picture(robot, "failure-dark");
      robot.interact(() -> Themes.apply(scene, Theme.LIGHT, TextSize.SMALL));
      picture(robot, "failure-light");
      robot.interact(() -> view.model().frontierPositionProperty().set(at(failed)));
      robot.interact(() -> view.focus());
      picture(robot, "frontier");
      robot.interact(() -> view.showAxis(AxisKind.WALL));
      picture(robot, "wall");
      robot.interact(() -> view.showAxis(AxisKind.CAUSAL));
      robot.interact(() -> zoom(failed, 14));
      picture(robot, "close");
      robot.interact(() -> selection.select(Selected.NOTHING));
      robot.interact(() -> zoom(failed, 70));
      picture(robot, "plain");
      robot.interact(() -> Themes.apply(scene, Theme.DARK, TextSize.LARGE));
      picture(robot, "large");
      assertThat(view.canvas().visible().marks()).isNotEmpty();
    }
  }

  private int at(int event) {
    TimelineModel model = view.model().modelProperty().get();
    return model.firstFrom(AxisKind.CAUSAL, model.axis(AxisKind.CAUSAL).at(event));
  }

  private void zoom(int event, double columns) {
    double at = view.model().modelProperty().get().axis(AxisKind.CAUSAL).at(event);
    view.canvas().camera().fit(at - columns * 0.7, at + columns * 0.3);
    view.canvas().redraw();
  }

  @Test
  void shouldLookRightWhenSmall(FxRobot robot) throws Exception {
    robot.interact(
        () -> {
          stage.setWidth(600);
          stage.setHeight(300);
        });
    try (Loaded loaded = Loaded.of(Recordings.frost(directory))) {
      show(robot, loaded);
      picture(robot, "small");
      robot.interact(
          () ->
              selection.select(
                  new Selected.OfInvocation(loaded.invocation("watch", Outcome.FAILED))));
      robot.interact(view::fitCone);
      picture(robot, "small-selected");
      assertThat(view.canvas().visible().marks()).isNotEmpty();
    }
  }

  @Test
  void shouldLookRightWithNothingAndWithOneEvent(FxRobot robot) throws Exception {
    picture(robot, "nothing");
    try (Loaded loaded = Loaded.of(One.write(directory))) {
      show(robot, loaded);
      picture(robot, "one");
      assertThat(view.canvas().visible().marks()).hasSize(1);
    }
  }
}
