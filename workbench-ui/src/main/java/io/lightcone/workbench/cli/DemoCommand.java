package io.lightcone.workbench.cli;

import io.lightcone.runtime.sample.Performance;
import io.lightcone.runtime.sample.Sample;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job: runs a sample, records it, and opens it in the workbench. */
@Command(
    name = "demo",
    description =
        "Runs a sample, records it and opens it in the workbench. Without a display, or with"
            + " --headless, prints what was found and writes the diagram as PNG and SVG.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:the sample ran and was shown", "2:bad usage, or it can't run"})
final class DemoCommand implements Callable<Integer> {
  private static final String PREFERRED = "datafrost";

  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print what was found as JSON")
  private boolean json;

  @Option(names = "--headless", description = "no window, also where there is a display")
  private boolean headless;

  @Option(names = "--list", description = "name the samples, run none")
  private boolean list;

  @Option(
      names = "--seed",
      paramLabel = "N",
      description = "plays a simulated sample from this seed instead of its own")
  private Long seed;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "an empty or missing directory for recording/ and the pictures")
  private Path out;

  @Parameters(arity = "0..1", paramLabel = "SAMPLE", description = "which one")
  private String name;

  @Override
  public Integer call() throws Exception {
    try (Samples samples = new Samples(System.getProperty(Samples.PROPERTY, ""))) {
      if (list) {
        listed(samples);
        return 0;
      }
      boolean preferred = name == null && samples.find(PREFERRED) != null;
      Sample sample = samples.find(preferred ? PREFERRED : name);
      if (sample == null) {
        throw new ParameterException(spec.commandLine(), unknown(samples));
      }
      return run(sample);
    }
  }

  private void listed(Samples samples) {
    PrintWriter printer = spec.commandLine().getOut();
    if (json) {
      printer.println(JsonText.of(Map.of("samples", samples.names())));
    } else {
      samples.names().forEach(one -> printer.printf("%s  %s%n", one, samples.find(one).title()));
    }
  }

  private String unknown(Samples samples) {
    return samples.names().isEmpty()
        ? "no samples; start with the lightcone launcher, or name their jars in -D"
            + Samples.PROPERTY
        : "no such sample, there are %s: %s".formatted(String.join(", ", samples.names()), name);
  }

  private int run(Sample sample) throws Exception {
    if (seed != null && sample.seed().isEmpty()) {
      throw new ParameterException(
          spec.commandLine(), "runs in the real world, so it takes no --seed: " + sample.name());
    }
    Path directory = directory(sample);
    Path recording = directory.resolve("recording");
    PrintWriter printer = spec.commandLine().getOut();
    tell(printer, sample.name() + ": " + sample.title());
    Performance performance =
        new Performance(Samples.bundleOf(sample), sample, line -> tell(printer, "  " + line));
    if (seed == null) {
      performance.play(sample, recording);
    } else {
      performance.play(sample, seed, recording);
    }
    DemoReport report;
    try (Recording opened = Recording.open(List.of(recording))) {
      EventTable table = TableLoader.load(opened);
      report =
          new DemoReport(sample.name(), table, directory, DemoPictures.write(table, directory));
    }
    printer.println(json ? JsonText.of(report.json()) : report.text());
    printer.flush();
    return headless || !Window.hasDisplay() ? 0 : Window.find().show(List.of(recording));
  }

  private void tell(PrintWriter printer, String line) {
    if (!json) {
      printer.println(line);
      printer.flush();
    }
  }

  private Path directory(Sample sample) throws IOException {
    if (out == null) {
      return Files.createTempDirectory("lightcone-demo-" + sample.name() + "-");
    }
    if (Files.exists(out) && !Files.isDirectory(out)) {
      throw new ParameterException(spec.commandLine(), "--out is not a directory: " + out);
    }
    Files.createDirectories(out);
    try (Stream<Path> content = Files.list(out)) {
      if (content.anyMatch(file -> file.endsWith("recording"))) {
        throw new ParameterException(
            spec.commandLine(), "there is a recording already, name another --out: " + out);
      }
    }
    return out;
  }
}
