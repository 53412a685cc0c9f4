package io.lightcone.tracer.cli;

import io.lightcone.tracer.recording.RecordingArchive;
import io.lightcone.tracer.recording.RecordingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A recording out of one file. */
@Command(
    name = "unpack",
    description = "Unpacks an archive of a recording, and checks every file of it.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:unpacked", "2:bad usage, or no archive, or a damaged one"})
public final class UnpackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Parameters(index = "0", paramLabel = "FILE", description = "the archive")
  private Path archive;

  @Parameters(index = "1", paramLabel = "DIR", description = "a directory, not there yet")
  private Path directory;

  @Override
  public Integer call() {
    if (Files.exists(directory)) {
      throw new RecordingException("there is something already, name another one: " + directory);
    }
    RecordingArchive.unpack(archive, directory);
    spec.commandLine()
        .getOut()
        .println(
            json
                ? Output.json(Map.of("recording", directory.toString()))
                : "recording: " + directory);
    return Output.OK;
  }
}
