package io.lightcone.workbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.fixture.Loaded;
import io.lightcone.workbench.fixture.RandomJournals;
import io.lightcone.workbench.ingest.GraphCache;
import io.lightcone.workbench.ingest.GraphIngest;
import io.lightcone.workbench.task.FxTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window on a namespace that is being written to. */
@ExtendWith(ApplicationExtension.class)
class WindowFollowTest {
  private static final int BATCHES = 40;
  private static final int BATCH = 50;

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
  void shouldShowEverythingOfANamespaceThatGrowsMeanwhile(FxRobot robot) throws Exception {
    long seed = RandomJournals.seed();
    System.out.println("following: -Dlightcone.seed=" + seed);
    Path recording = directory.resolve("recording");
    try (RandomJournals journals = new RandomJournals(recording, seed)) {
      journals.append(BATCH);
      robot.interact(() -> window.open(List.of(recording)));
      robot.interact(() -> robot.lookup("#events-all").queryAs(RadioButton.class).fire());
      AtomicInteger seen = new AtomicInteger();
      for (int i = 0; i < BATCHES; i++) {
        journals.append(BATCH);
        Platform.runLater(seen::incrementAndGet);
      }
      int events = eventsOf(recording);
      Label state = robot.lookup("#status-graph").queryAs(Label.class);
      String ready = "graph ready, %,d events".formatted(events);
      WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, () -> state.getText().equals(ready));
      WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> tasks.running().isEmpty());
      WaitForAsyncUtils.waitForFxEvents();
      assertThat(seen).hasValue(BATCHES);
      robot.interact(() -> compare(robot, events));
    }
  }

  private static int eventsOf(Path recording) {
    try (Loaded whole = Loaded.of(recording)) {
      return whole.table().size();
    }
  }

  private void compare(FxRobot robot, int events) {
    EventTable table = window.model().openedProperty().get().table();
    assertThat(table.size()).isEqualTo(events);
    int invocations = 0;
    for (int event = 0; event < events; event++) {
      invocations += table.type(event) == EventType.STARTED ? 1 : 0;
    }
    assertThat(rows(robot, "#events-table")).isEqualTo(events);
    assertThat(rows(robot, "#invocations-table")).isEqualTo(invocations);
  }

  private static int rows(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(TableView.class).getItems().size();
  }
}
