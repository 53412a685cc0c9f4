package io.lightcone.workbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.workbench.fixture.Orchard;
import io.lightcone.workbench.fixture.Screenshots;
import io.lightcone.workbench.ingest.GraphCache;
import io.lightcone.workbench.ingest.GraphIngest;
import io.lightcone.workbench.task.FxTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javafx.scene.control.Label;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window with its graph: everything as a user has it. */
@ExtendWith(ApplicationExtension.class)
class WindowGraphTest {
  @TempDir Path directory;

  private FxTasks tasks;
  private MainWindow window;

  @Start
  private void start(Stage stage) {
    tasks = new FxTasks();
    GraphIngest graphs = new GraphIngest(new GraphCache(directory.resolve("graphs")));
    window = new MainWindow(tasks, new MemorySettings(), Slots.all(graphs::fill));
    stage.setScene(window.scene());
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window::close);
    robot.interact(tasks::close);
  }

  @Test
  void shouldFillTheGraphInTheBackgroundAndSaySo(FxRobot robot) throws Exception {
    Path recording = Orchard.write(directory.resolve("recording"));
    robot.interact(() -> window.open(List.of(recording)));
    Label state = robot.lookup("#status-graph").queryAs(Label.class);
    WaitForAsyncUtils.waitFor(
        60, TimeUnit.SECONDS, () -> state.getText().startsWith("graph ready, "));
    assertThat(state.getText()).endsWith("events");
    robot.interact(() -> window.nextFailure(1));
    robot.clickOn("#tab-dependencies");
    WaitForAsyncUtils.waitFor(
        20, TimeUnit.SECONDS, () -> !robot.lookup(".dependency-box").queryAll().isEmpty());
    Screenshots.save(robot, window.scene(), "dependencies-dark");
    robot.clickOn("#tab-cypher");
    Screenshots.save(robot, window.scene(), "cypher-dark");
    robot.interact(window::otherTheme);
    Screenshots.save(robot, window.scene(), "cypher-light");
  }
}
