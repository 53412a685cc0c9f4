package io.lightcone.tracer.exchange.cspot;

import io.lightcone.tracer.exchange.ImportException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Captures turned into namespaces and one order in which all their events can be written, causes
 * first. The same captures give the same result in whichever order they come.
 *
 * @param namespaces by name
 * @param steps the logs' events; a step's namespace is its place in {@code namespaces}
 */
record CspotConversion(List<ImportedNamespace> namespaces, List<Step> steps) {

  /** A capture with its id. */
  private record Named(CspotCapture capture, long id, String name) {}

  /**
   * Converts.
   *
   * @throws ImportException if two captures are copies of one log
   */
  static CspotConversion of(List<CspotCapture> captures) {
    List<Named> sorted =
        captures.stream()
            .map(c -> new Named(c, NamespaceNames.id(c.log()), NamespaceNames.name(c.log())))
            .sorted(
                Comparator.comparing(Named::name).thenComparing(Named::id, Long::compareUnsigned))
            .toList();
    refuseCopies(sorted);
    List<LogConversion> logs = new ArrayList<>();
    for (Named named : sorted) {
      logs.add(new LogConversion(named.capture(), logs.size()).convert());
    }
    ForeignCauses foreign = new ForeignCauses(logs);
    logs.forEach(foreign::join);
    List<Findings> findings = logs.stream().map(LogConversion::findings).toList();
    List<List<Step>> ordered =
        logs.stream().map(log -> CausalOrder.of(log.steps(), log.findings())).toList();
    List<Step> steps = MergedOrder.of(ordered, findings);
    return new CspotConversion(namespaces(sorted, logs), steps);
  }

  private static void refuseCopies(List<Named> sorted) {
    Map<Long, CspotCapture> known = new HashMap<>();
    for (Named named : sorted) {
      CspotCapture other = known.put(named.id(), named.capture());
      if (other != null) {
        throw new ImportException(
            "two copies of one CSPOT log, import one of them: %s and %s"
                .formatted(other.log().file(), named.capture().log().file()));
      }
    }
  }

  private static List<ImportedNamespace> namespaces(List<Named> sorted, List<LogConversion> logs) {
    Map<String, Long> uses =
        sorted.stream().collect(Collectors.groupingBy(Named::name, Collectors.counting()));
    List<ImportedNamespace> namespaces = new ArrayList<>();
    for (int i = 0; i < sorted.size(); i++) {
      Named named = sorted.get(i);
      boolean shared = uses.get(named.name()) > 1;
      String name = named.name() + (shared ? "-%08x".formatted(named.id() >>> 32) : "");
      Opening opening = new Opening(logs.get(i), i);
      namespaces.add(
          new ImportedNamespace(
              named.id(),
              name,
              opening.wallMicros(),
              opening.versions(),
              opening.steps(),
              opening.largestFrame()));
    }
    return namespaces;
  }
}
