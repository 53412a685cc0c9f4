package io.lightcone.workbench.cli;

import io.lightcone.tracer.bench.Benchmark;
import io.lightcone.tracer.bench.Goal;
import io.lightcone.workbench.bench.BenchResult;
import io.lightcone.workbench.bench.BenchRunner;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
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

/** Measures on this machine. */
@Command(
    name = "bench",
    description = "Measures on this machine: every figure beside its baseline, by turns.",
    mixinStandardHelpOptions = true,
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {"0:measured", "2:bad usage, or a benchmark failed"})
final class BenchCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Option(names = "--json", description = "print JSON")
  private boolean json;

  @Option(names = "--list", description = "name the benchmarks, measure nothing")
  private boolean list;

  @Option(names = "--rounds", defaultValue = "7", description = "rounds each (${DEFAULT-VALUE})")
  private int rounds;

  @Parameters(arity = "0..*", paramLabel = "NAME", description = "which; all when none is named")
  private List<String> names = new ArrayList<>();

  @Override
  public Integer call() throws Exception {
    Map<String, Benchmark> known = new TreeMap<>();
    ServiceLoader.load(Benchmark.class).forEach(one -> known.put(one.name(), one));
    for (String name : names) {
      if (!known.containsKey(name)) {
        throw usage(
            "no such benchmark, there are %s: %s"
                .formatted(String.join(", ", known.keySet()), name));
      }
    }
    if (rounds < 1) {
      throw usage("rounds must be 1 or more: " + rounds);
    }
    List<Benchmark> chosen =
        known.values().stream()
            .filter(one -> names.isEmpty() || names.contains(one.name()))
            .toList();
    print(chosen);
    return 0;
  }

  private ParameterException usage(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void print(List<Benchmark> chosen) throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    BenchRunner runner = new BenchRunner(rounds, Path.of(System.getProperty("java.io.tmpdir")));
    List<Map<String, Object>> all = new ArrayList<>();
    for (Benchmark benchmark : chosen) {
      String unavailable = list ? null : benchmark.unavailable();
      if (unavailable != null) {
        spec.commandLine().getErr().println(benchmark.name() + ": left out, " + unavailable);
        continue;
      }
      BenchResult result = list ? null : runner.run(benchmark);
      all.add(json(benchmark, result));
      if (!json) {
        out.println(text(benchmark, result));
        out.flush();
      }
    }
    if (json) {
      out.println(JsonText.of(Map.of("benchmarks", all)));
    }
    out.flush();
  }

  private static String text(Benchmark benchmark, BenchResult result) {
    String head = "%s: %s".formatted(benchmark.name(), benchmark.title());
    if (result == null) {
      return head;
    }
    Goal goal = benchmark.goal();
    double reached = goal.reached(result.figure(), result.ratio());
    return head
        + String.format(
            Locale.ROOT,
            "%n  %,.6g %s; %s: %,.6g %s%n  ratio %.3g (quartiles %.3g to %.3g, %d rounds)%n"
                + "  aim: %s %s %,.6g%s: %s",
            result.figure(),
            goal.unit(),
            benchmark.baseline(),
            result.baseline(),
            goal.unit(),
            result.ratio(),
            result.lowRatio(),
            result.highRatio(),
            result.figures().size(),
            goal.ofRatio() ? "ratio" : "figure",
            goal.moreIsBetter() ? "at least" : "at most",
            goal.value(),
            goal.ofRatio() ? "" : " " + goal.unit(),
            reached >= 1
                ? "reached, %.2f times".formatted(reached)
                : "missed, %.2f of it".formatted(reached));
  }

  private static Map<String, Object> json(Benchmark benchmark, BenchResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("name", benchmark.name());
    json.put("title", benchmark.title());
    Goal goal = benchmark.goal();
    json.put("unit", goal.unit());
    json.put("baselineTitle", benchmark.baseline());
    json.put("moreIsBetter", goal.moreIsBetter());
    json.put("target", goal.value());
    json.put("targetOf", goal.ofRatio() ? "ratio" : "figure");
    if (result != null) {
      json.put("figure", result.figure());
      json.put("baseline", result.baseline());
      json.put("ratio", result.ratio());
      json.put("lowRatio", result.lowRatio());
      json.put("highRatio", result.highRatio());
      json.put("reached", goal.reached(result.figure(), result.ratio()));
      json.put("figures", result.figures());
      json.put("baselines", result.baselines());
    }
    return json;
  }
}
