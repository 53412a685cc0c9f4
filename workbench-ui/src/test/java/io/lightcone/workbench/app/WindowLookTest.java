package io.lightcone.workbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.fixture.Decisions;
import io.lightcone.workbench.fixture.Orchard;
import io.lightcone.workbench.fixture.Screenshots;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.task.FxTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** Takes a picture of each state of the window, in both themes, for looking at. */
@ExtendWith(ApplicationExtension.class)
class WindowLookTest {
  @TempDir Path directory;

  private FxTasks tasks;
  private MainWindow window;

  @Start
  private void start(Stage stage) {
    tasks = new FxTasks();
    MemorySettings settings = new MemorySettings();
    settings.recent.add(List.of(Path.of("/home/ann/orchard/2026-04-02")));
    settings.recent.add(List.of(Path.of("/home/ann/edge"), Path.of("/home/ann/cloud")));
    window = new MainWindow(tasks, settings, Slots.withoutGraph());
    stage.setScene(window.scene());
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window::close);
    robot.interact(tasks::close);
  }

  private void settle(FxRobot robot) throws Exception {
    WaitForAsyncUtils.waitForFxEvents();
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, tasks.running()::isEmpty);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void picture(FxRobot robot, String name) throws Exception {
    settle(robot);
    Screenshots.save(robot, window.scene(), name + "-dark");
    robot.interact(window::otherTheme);
    Screenshots.save(robot, window.scene(), name + "-light");
    robot.interact(window::otherTheme);
  }

  @Test
  void shouldLookRightWhenReplaying(FxRobot robot) throws Exception {
    Path recording = Decisions.write(directory);
    robot.interact(() -> window.open(List.of(recording)));
    settle(robot);
    robot.interact(() -> window.nextFailure(1));
    robot.clickOn("#inspector-tab-source");
    robot.interact(() -> window.replay());
    robot.interact(() -> window.panes().replay.trust());
    picture(robot, "replay-faithful");
    robot.interact(
        () -> {
          window.selection().select(new Selected.OfInvocation(started("orchard/decide@", 1)));
          window.panes().replay.useHandlers(Decisions.changed(directory));
        });
    picture(robot, "replay-diverged");
    Label verdict = robot.lookup("#replay-verdict").queryAs(Label.class);
    assertThat(verdict.getText()).endsWith("Diverged at step 3");
  }

  /** The invocation of the reading just above zero. */
  private int started(String label, int nth) {
    EventTable table = window.model().openedProperty().get().table();
    for (int event = 0; event < table.size(); event++) {
      boolean of =
          table.type(event) == EventType.STARTED
              && table.invocationLabel(event).startsWith(label)
              && table.number(table.cause(event)) == nth + 1;
      if (of) {
        return event;
      }
    }
    throw new IllegalStateException("no such invocation: " + label);
  }

  @Test
  void shouldLookRightInEveryState(FxRobot robot) throws Exception {
    picture(robot, "welcome");
    robot.interact(() -> window.open(List.of(directory)));
    settle(robot);
    picture(robot, "trouble");
    robot.interact(() -> window.open(List.of(Orchard.withGap(directory))));
    settle(robot);
    picture(robot, "opened");
    robot.interact(() -> window.nextFailure(1));
    picture(robot, "explore");
    robot.clickOn("#frontier-held");
    robot.interact(() -> robot.lookup("#frontier-slider").queryAs(Slider.class).setValue(400));
    picture(robot, "frontier");
    robot.clickOn("#frontier-held");
    robot.interact(() -> robot.lookup("#frontier-slider").queryAs(Slider.class).setValue(1e9));
    robot.clickOn("#inspector-tab-value");
    robot.clickOn("#tab-events");
    picture(robot, "events-value");
    robot.clickOn("#inspector-tab-causes");
    robot.interact(() -> window.replay());
    picture(robot, "replay-question");
    robot.clickOn("#replay-trust");
    picture(robot, "replay");
    robot.clickOn("#inspector-tab-effects");
    robot.clickOn("#find-field").write("calibra").type(KeyCode.ENTER);
    robot.interact(window::focusFind);
    settle(robot);
    robot.clickOn("#inspector-tab-why");
    picture(robot, "find");
    robot.clickOn("#inspector-tab-source");
    robot.interact(() -> window.nextFailure(1));
    robot.clickOn("#tab-gaps");
    picture(robot, "gaps-source");
    robot.interact(window::toggleKeys);
    picture(robot, "keys");
    robot.interact(window::toggleKeys);
    robot.interact(() -> window.textSize(2));
    robot.clickOn("#inspector-tab-why");
    robot.clickOn("#tab-invocations");
    picture(robot, "large");
    assertThat(window.model().openedProperty().get()).isNotNull();
  }
}
