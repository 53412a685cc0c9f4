package io.lightcone.replay.permutation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Runs {@code verify} in other JVMs and compares. In the first of them all that can be changed
 * together is changed at once; in the second the code is loaded anew for each invocation. When they
 * agree, the rest have one factor changed each, by turns; when something differs, each factor is
 * changed alone, to tell which one it comes with.
 */
public final class Permutations {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  /** One constant identity hash would hide what other hashes show; fresh loaders take long. */
  private static final Set<Factor> TOGETHER =
      EnumSet.complementOf(EnumSet.of(Factor.IDENTITY, Factor.LOADERS));

  private final String mainClass;
  private final List<String> arguments;
  private final Consumer<String> progress;
  private final ShiftedClock clock = new ShiftedClock();
  private final Map<Set<Factor>, Execution> done = new LinkedHashMap<>();
  private boolean isolating = true;

  /**
   * What was found.
   *
   * @param executions the executions, each by the factors that were changed
   * @param varying invocations that did not always do the same, by name
   * @param unlike executions in which other invocations could be replayed than here, in words
   */
  public record Report(List<Set<Factor>> executions, List<Varying> varying, List<String> unlike) {

    /** Whether all executions agreed. */
    public boolean agreed() {
      return varying.isEmpty() && unlike.isEmpty();
    }
  }

  /**
   * Executions to be.
   *
   * @param mainClass takes a command line that begins with {@code verify}
   * @param arguments of {@code verify}, without {@code --json} and {@code --permute}
   * @param progress told what is run, in words
   */
  public Permutations(String mainClass, List<String> arguments, Consumer<String> progress) {
    this.mainClass = mainClass;
    this.arguments = List.copyOf(arguments);
    this.progress = progress;
  }

  /**
   * Runs them.
   *
   * @param here what {@code verify --json} says in this JVM: all others are held against it
   * @param count how many executions, at least two and at most thirteen; more when something
   *     differs
   * @throws IOException if a JVM can't be started, or ends without an answer
   */
  public Report run(JsonNode here, int count) throws IOException, InterruptedException {
    try (clock) {
      return report(here, count);
    }
  }

  /**
   * Only says what varies, in two executions, and not what it comes with.
   *
   * @param here what {@code verify --json} says in this JVM
   * @throws IOException if a JVM can't be started, or ends without an answer
   */
  public Report together(JsonNode here) throws IOException, InterruptedException {
    isolating = false;
    return run(here, 2);
  }

  private Report report(JsonNode here, int count) throws IOException, InterruptedException {
    Execution base = Execution.of(here);
    List<Factor> factors = List.of(Factor.values());
    execute(TOGETHER);
    execute(EnumSet.of(Factor.LOADERS));
    List<Factor> singly = factors.stream().filter(factor -> factor != Factor.LOADERS).toList();
    for (int i = 0; i < Math.min(count - 2, singly.size()) && !differsFrom(base); i++) {
      execute(EnumSet.of(singly.get(i)));
    }
    if (isolating && differsFrom(base)) {
      for (Factor factor : factors) {
        execute(EnumSet.of(factor));
      }
    }
    return new Report(List.copyOf(done.keySet()), varying(base), unlike(base));
  }

  private boolean differsFrom(Execution base) {
    return done.values().stream().anyMatch(execution -> !execution.equals(base));
  }

  private void execute(Set<Factor> factors) throws IOException, InterruptedException {
    if (done.containsKey(factors)) {
      return;
    }
    progress.accept(words(factors));
    ProcessBuilder builder = new ProcessBuilder(command(factors));
    factors.forEach(factor -> builder.environment().putAll(factor.environment()));
    builder.redirectError(ProcessBuilder.Redirect.DISCARD);
    Process process = builder.start();
    try (InputStream out = process.getInputStream()) {
      process.getOutputStream().close();
      String text = new String(out.readAllBytes(), StandardCharsets.UTF_8);
      int code = process.waitFor();
      done.put(factors, Execution.of(answer(text, code, factors)));
    } finally {
      process.destroyForcibly();
    }
  }

  private static JsonNode answer(String text, int code, Set<Factor> factors) throws IOException {
    JsonNode json = code == 0 || code == 1 ? MAPPER.readTree(text) : null;
    if (json == null || !json.has("divergences")) {
      throw new IOException(
          "the permuted execution (%s) ended without an answer, exit code %d"
              .formatted(words(factors), code));
    }
    return json;
  }

  private static String words(Set<Factor> factors) {
    return String.join(", ", factors.stream().map(Factor::text).toList());
  }

  private List<String> command(Set<Factor> factors) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    for (String argument : ManagementFactory.getRuntimeMXBean().getInputArguments()) {
      if (isPassedOn(argument, factors)) {
        command.add(argument);
      }
    }
    command.add("-XX:+IgnoreUnrecognizedVMOptions");
    factors.forEach(factor -> command.addAll(factor.flags()));
    if (factors.contains(Factor.CLOCK)) {
      command.add("--patch-module=java.base=" + clock.classes());
    }
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), mainClass, "verify"));
    command.add("--json");
    factors.stream()
        .filter(Factor::isVerifys)
        .forEach(factor -> command.addAll(List.of("--vary", factor.text())));
    command.addAll(arguments);
    return command;
  }

  private static boolean isPassedOn(String argument, Set<Factor> factors) {
    boolean chooses = argument.matches("-XX:[+-]Use\\w+GC|-Xmn.*");
    return !argument.contains("jdwp")
        && !argument.startsWith("-javaagent:")
        && !(chooses && factors.contains(Factor.COLLECTOR));
  }

  private List<String> unlike(Execution base) {
    List<String> unlike = new ArrayList<>();
    done.forEach(
        (factors, execution) -> {
          if (!execution.obstacles().equals(base.obstacles())) {
            unlike.add(
                "with %s other invocations can be replayed: %s; without: %s"
                    .formatted(words(factors), execution.obstacleText(), base.obstacleText()));
          }
        });
    return unlike;
  }

  private List<Varying> varying(Execution base) {
    SortedSet<String> names = new TreeSet<>();
    done.values().forEach(execution -> names.addAll(execution.differencesFrom(base)));
    return names.stream().map(name -> varying(name, base)).toList();
  }

  private Varying varying(String name, Execution base) {
    EnumSet<Factor> comes = EnumSet.noneOf(Factor.class);
    EnumSet<Factor> goes = EnumSet.noneOf(Factor.class);
    JsonNode example = null;
    for (Map.Entry<Set<Factor>, Execution> one : done.entrySet()) {
      boolean differs = !one.getValue().same(base, name);
      if (one.getKey().size() == 1) {
        (differs ? comes : goes).addAll(one.getKey());
      }
      if (differs && example == null) {
        example = one.getValue().divergence(name, base);
      }
    }
    return Varying.of(name, example, comes, goes);
  }
}
