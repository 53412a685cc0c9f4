package io.lightcone.tracer.causality;

import java.util.Arrays;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * Measures the causal structures on this machine; not a test. After {@code mvn -pl tracer
 * test-compile}:
 *
 * <pre>
 * java -Xmx1g -cp tracer/target/classes:tracer/target/test-classes \
 *   io.lightcone.tracer.causality.CausalityBenchmark [events] [applications] [journals] [seed]
 * </pre>
 *
 * <p>Times are the first and the best of seven rounds; a query's are of single calls, each timed
 * alone (the clock's own cost, some 25 ns, included).
 */
final class CausalityBenchmark {
  private static final int ROUNDS = 7;
  private static final int PAIRS = 40_000;

  private final SplitMix64 random;
  private final InvocationGraph input;
  private final CausalGraph graph;

  private CausalityBenchmark(int events, int applications, int journals, long seed) {
    random = new SplitMix64(seed);
    input = new InvocationGraph(events, applications, journals, random.next());
    graph = timed("build causal graph (rows both ways, order)", () -> input.builder.build());
    System.out.printf(
        "%,d events, %,d edges, %,d invocations, %,d applications, %,d journals%n",
        events, graph.edges(), input.chains(), applications, journals);
  }

  /** Runs it; see above. */
  public static void main(String[] arguments) {
    int events = argument(arguments, 0, 1_000_000);
    int applications = argument(arguments, 1, 1000);
    int journals = argument(arguments, 2, 64);
    new CausalityBenchmark(events, applications, journals, argument(arguments, 3, 1)).run();
  }

  private static int argument(String[] arguments, int index, int otherwise) {
    return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
  }

  private void run() {
    long before = heap();
    CausalOrder causal = timed("build causal order (labels)", () -> new CausalOrder(graph, 42));
    report("memory of causal order", heap() - before);
    CausalGraph observedGraph =
        timed("build observed graph", () -> graph.toBuilder().journals(input.journals).build());
    before = heap();
    ObservedOrder observed =
        timed(
            "build observed order (clocks)",
            () -> new ObservedOrder(observedGraph, input.journals));
    report("memory of observed order", heap() - before);
    ask("causal", causal.query(), graph);
    ask("observed", observed.query(), observedGraph);
    cones();
    report("memory in all, input included", heap());
  }

  private void ask(String name, HappensBefore order, CausalGraph relation) {
    int[] pairs = new int[2 * PAIRS];
    for (int i = 0; i < pairs.length; i++) {
      pairs[i] = random.below(graph.events());
    }
    latencies(name + ", random pairs", order, pairs);
    for (int i = 0; i < pairs.length; i += 2) {
      pairs[i] = walkBack(relation, pairs[i + 1], 1 + random.below(200));
    }
    latencies(name + ", related pairs, random walk back", order, pairs);
    latencies(name + ", related pairs, uniform in past", order, uniformInPast(relation));
  }

  private int walkBack(CausalGraph relation, int from, int steps) {
    int event = from;
    for (int i = 0; i < steps && relation.causeCount(event) > 0; i++) {
      event = relation.cause(event, random.below(relation.causeCount(event)));
    }
    return event;
  }

  private int[] uniformInPast(CausalGraph relation) {
    LightCone cone = new LightCone(relation);
    int[] pairs = new int[PAIRS];
    for (int i = 0; i < PAIRS; ) {
      int second = random.below(graph.events());
      int[] past = cone.past(second).toArray();
      for (int j = 0; j < 20 && i < PAIRS && past.length > 0; j++) {
        pairs[i++] = past[random.below(past.length)];
        pairs[i++] = second;
      }
    }
    return pairs;
  }

  private static void latencies(String name, HappensBefore order, int[] pairs) {
    long[] nanos = new long[pairs.length / 2];
    int related = 0;
    for (int round = 0; round < 3; round++) {
      related = 0;
      for (int i = 0; i < nanos.length; i++) {
        long start = System.nanoTime();
        boolean before = order.happensBefore(pairs[2 * i], pairs[2 * i + 1]);
        nanos[i] = System.nanoTime() - start;
        related += before ? 1 : 0;
      }
    }
    Arrays.sort(nanos);
    System.out.printf(
        Locale.ROOT,
        "%-48s p50 %8.2f us  p99 %9.2f us  max %9.2f us  (%d%% related)%n",
        name,
        nanos[nanos.length / 2] / 1e3,
        nanos[nanos.length * 99 / 100] / 1e3,
        nanos[nanos.length - 1] / 1e3,
        100L * related / nanos.length);
  }

  private void cones() {
    LightCone cone = new LightCone(graph);
    int event = nearestTo(100_000, cone);
    System.out.printf("cone: past of event %,d has %,d%n", event, cone.past(event).size());
    timed("past", () -> cone.past(event));
    timed("past, with grades", () -> cone.gradedPast(event));
    int root = cone.past(event).next(0);
    timed("between its first cause and it", () -> cone.between(root, event));
    timed("shortest path from its first cause", () -> cone.path(root, event));
    timed("concurrent with it", () -> cone.concurrentWith(event));
    EventSet frontier = EventSet.of(graph.events(), event);
    timed("closure of a frontier", () -> Cut.closure(graph, frontier));
    timed("slider from 0 to the end", () -> Cut.at(graph, graph.events()));
  }

  private int nearestTo(int wanted, LightCone cone) {
    int best = 0;
    int distance = Integer.MAX_VALUE;
    for (int i = 0; i < 600; i++) {
      int event = random.below(graph.events());
      int off = Math.abs(cone.past(event).size() - wanted);
      if (off < distance) {
        best = event;
        distance = off;
      }
    }
    return best;
  }

  private static <T> T timed(String name, Supplier<T> work) {
    double[] millis = new double[ROUNDS];
    T result = null;
    for (int i = 0; i < ROUNDS; i++) {
      result = null;
      long start = System.nanoTime();
      result = work.get();
      millis[i] = (System.nanoTime() - start) / 1e6;
    }
    double first = millis[0];
    Arrays.sort(millis);
    System.out.printf(
        Locale.ROOT,
        "%-48s first %8.1f ms  median %8.1f ms  best %8.1f ms%n",
        name,
        first,
        millis[ROUNDS / 2],
        millis[0]);
    return result;
  }

  private static void report(String name, long bytes) {
    System.out.printf("%-48s %,d KiB%n", name, bytes >> 10);
  }

  private static long heap() {
    Runtime runtime = Runtime.getRuntime();
    for (int i = 0; i < 3; i++) {
      System.gc();
    }
    return runtime.totalMemory() - runtime.freeMemory();
  }
}
