package io.lightcone.tracer.cli;

import io.lightcone.tracer.exchange.RecordingExporter;
import io.lightcone.tracer.index.EventTable;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a recording in another format. */
@Command(
    name = "export",
    description = "Writes a recording in another format: json (one event a line), svg, png.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:written", "2:bad usage, no recording, or the file can't be written"})
public final class ExportCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print what was written as JSON")
  private boolean json;

  @Option(names = "--format", required = true, paramLabel = "F", description = "the format")
  private String format;

  @Option(
      names = {"-o", "--out"},
      required = true,
      paramLabel = "FILE",
      description = "the file to write; - is standard output")
  private String file;

  @Parameters(arity = "1..*", paramLabel = "RECORDING", description = "what to export")
  private List<Path> paths;

  @Override
  public Integer call() throws IOException {
    Map<String, RecordingExporter> exporters = new TreeMap<>();
    ServiceLoader.load(RecordingExporter.class).forEach(one -> exporters.put(one.format(), one));
    RecordingExporter exporter = exporters.get(format);
    if (exporter == null) {
      throw new ParameterException(
          spec.commandLine(),
          "unknown format, there are %s: %s"
              .formatted(String.join(", ", exporters.keySet()), format));
    }
    return Output.with(paths, table -> export(exporter, table));
  }

  private int export(RecordingExporter exporter, EventTable table) throws IOException {
    if (file.equals("-")) {
      standardOutput(exporter, table);
      return Output.OK;
    }
    Path target = Path.of(file);
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
      exporter.write(table, out);
    }
    tell(table, Files.size(target));
    return Output.OK;
  }

  /** Bytes, not text: the format may be a picture. */
  private static void standardOutput(RecordingExporter exporter, EventTable table)
      throws IOException {
    try (OutputStream out =
        new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16)) {
      exporter.write(table, out);
    }
  }

  private void tell(EventTable table, long bytes) {
    PrintWriter out = spec.commandLine().getOut();
    if (json) {
      Map<String, Object> told = new LinkedHashMap<>();
      told.put("format", format);
      told.put("file", file);
      told.put("events", table.size());
      told.put("bytes", bytes);
      out.println(Output.json(told));
    } else {
      out.printf("wrote %s: %d events, %d bytes%n", file, table.size(), bytes);
    }
    out.flush();
  }
}
