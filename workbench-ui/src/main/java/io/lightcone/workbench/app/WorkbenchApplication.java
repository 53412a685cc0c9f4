package io.lightcone.workbench.app;

import io.lightcone.workbench.ingest.GraphCache;
import io.lightcone.workbench.ingest.GraphIngest;
import io.lightcone.workbench.task.FxTasks;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.application.Application;
import javafx.stage.Stage;

/** The JavaFX application; started by {@link WorkbenchWindow}, never by the JVM itself. */
public final class WorkbenchApplication extends Application {
  private static final double LEAST_WIDTH = 900;
  private static final double LEAST_HEIGHT = 560;

  private final FxTasks tasks = new FxTasks();
  private MainWindow window;

  @Override
  public void start(Stage stage) {
    Map<String, String> environment = System.getenv();
    Path home = Path.of(System.getProperty("user.home"));
    GraphIngest graphs = new GraphIngest(GraphCache.ofUser());
    window = new MainWindow(tasks, FileSettings.ofUser(environment, home), Slots.all(graphs::fill));
    stage.setTitle("Lightcone");
    stage.setMinWidth(LEAST_WIDTH);
    stage.setMinHeight(LEAST_HEIGHT);
    stage.setScene(window.scene());
    stage.show();
    List<Path> recordings = getParameters().getRaw().stream().map(Path::of).toList();
    FirstPicture.watch(
        window.scene(), window.model(), window.panes().canvas::isReady, !recordings.isEmpty());
    window.open(recordings);
  }

  @Override
  public void stop() {
    window.close();
    tasks.close();
  }
}
