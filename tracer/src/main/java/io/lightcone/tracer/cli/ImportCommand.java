package io.lightcone.tracer.cli;

import io.lightcone.tracer.exchange.cspot.CspotImport;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a recording out of what another system left behind. */
@Command(
    name = "import",
    description = "Makes a recording out of another system's logs: cspot.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:imported", "2:bad usage, or something that can't be imported"})
public final class ImportCommand implements Callable<Integer> {
  private static final String CSPOT = "cspot";

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print what was written as JSON")
  private boolean json;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "RECORDING",
      description = "the recording to write, a missing or empty directory")
  private Path out;

  @Parameters(index = "0", paramLabel = "FORMAT", description = "cspot")
  private String format;

  @Parameters(
      index = "1..*",
      arity = "1..*",
      paramLabel = "PATH",
      description = "namespace directories, directories that hold them, or log files")
  private List<Path> paths;

  @Override
  public Integer call() {
    if (!format.equals(CSPOT)) {
      throw new ParameterException(
          spec.commandLine(), "unknown format, there are " + CSPOT + ": " + format);
    }
    List<String> written = CspotImport.run(paths, out).stream().map(Path::toString).toList();
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("recording", out.toString());
      told.put("namespaces", written);
      printer.println(Output.json(told));
    } else {
      written.forEach(printer::println);
    }
    printer.flush();
    return Output.OK;
  }
}
