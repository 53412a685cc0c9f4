package io.lightcone.workbench.app;

import io.lightcone.workbench.cli.Window;
import java.nio.file.Path;
import java.util.List;
import javafx.application.Application;

/** The window, as the command line finds it. */
public final class WorkbenchWindow implements Window {

  @Override
  public int show(List<Path> recordings) {
    String[] paths = recordings.stream().map(Path::toString).toArray(String[]::new);
    Application.launch(WorkbenchApplication.class, paths);
    return 0;
  }
}
