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

/** A recording as one file. */
@Command(
    name = "pack",
    description = "Packs a recording into one archive file, with an integrity hash of each file.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:packed", "2:bad usage, no recording, or it can't be written"})
public final class PackCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Parameters(index = "0", paramLabel = "RECORDING", description = "directory of the recording")
  private Path recording;

  @Parameters(index = "1", paramLabel = "FILE", description = "the archive, not there yet")
  private Path archive;

  @Override
  public Integer call() throws java.io.IOException {
    if (Files.exists(archive)) {
      throw new RecordingException("there is a file already, name another one: " + archive);
    }
    int files = RecordingArchive.pack(recording, archive);
    long bytes = Files.size(archive);
    spec.commandLine()
        .getOut()
        .println(
            json
                ? Output.json(Map.of("archive", archive.toString(), "files", files, "bytes", bytes))
                : "%s: %d files, %,d bytes".formatted(archive, files, bytes));
    return Output.OK;
  }
}
