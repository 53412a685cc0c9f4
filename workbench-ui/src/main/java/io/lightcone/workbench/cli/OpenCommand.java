package io.lightcone.workbench.cli;

import io.lightcone.tracer.recording.Recording;
import io.lightcone.tracer.recording.RecordingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the window. */
@Command(
    name = "open",
    description = "Opens recordings in the workbench; a running namespace is followed, read-only.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the window was closed", "2:bad usage, no recording, or no display"})
final class OpenCommand implements Callable<Integer> {
  @Option(names = "--json", description = "accepted like everywhere; this command prints nothing")
  private boolean json;

  @Parameters(
      arity = "0..*",
      paramLabel = "RECORDING",
      description = "namespace directories, or directories that hold them")
  private List<Path> paths = new ArrayList<>();

  @Override
  public Integer call() {
    if (!paths.isEmpty()) {
      Recording.open(paths).close();
    }
    if (!Window.hasDisplay()) {
      throw new RecordingException(
          "no display to open a window on; lightcone info, find, why and query need none");
    }
    return Window.find().show(paths);
  }
}
