package io.lightcone.workbench.cli;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.explain.EventSentence;
import io.lightcone.tracer.explain.Explanation;
import io.lightcone.tracer.explain.Summaries;
import io.lightcone.tracer.explain.Summary;
import io.lightcone.tracer.explain.Why;
import io.lightcone.tracer.explain.WhyStep;
import io.lightcone.tracer.index.EventTable;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a demo found. */
final class DemoReport {
  private static final int MOST_FAILURES = 5;
  private static final int WHY_DEPTH = 3;
  private static final int WHY_STEPS = 16;

  private final String sample;
  private final EventTable table;
  private final Path directory;
  private final List<Path> pictures;
  private final Summary summary;
  private final List<Integer> failures = new ArrayList<>();
  private final Explanation why;

  DemoReport(String sample, EventTable table, Path directory, List<Path> pictures) {
    this.sample = sample;
    this.table = table;
    this.directory = directory;
    this.pictures = pictures;
    summary = Summaries.of(table);
    for (int event = 0; event < table.size(); event++) {
      boolean ended = table.type(event) == EventType.STARTED && table.endOf(event) >= 0;
      if (ended && table.outcome(event) != Outcome.OK) {
        failures.add(event);
      }
    }
    why =
        failures.isEmpty()
            ? null
            : Why.of(table, table.endOf(failures.get(0)), WHY_DEPTH, WHY_STEPS);
  }

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add(
        "%d events, %d puts, %d invocations, %d failed"
            .formatted(summary.events(), summary.puts(), summary.invocations(), summary.failed()));
    EventSentence sentences = new EventSentence(table);
    failures.stream()
        .limit(MOST_FAILURES)
        .forEach(
            started ->
                lines.add(
                    "failed: %s %s"
                        .formatted(
                            table.invocationLabel(started), sentences.of(table.endOf(started)))));
    if (failures.size() > MOST_FAILURES) {
      lines.add("and %d more failed".formatted(failures.size() - MOST_FAILURES));
    }
    if (why != null) {
      lines.add("why the first one failed:");
      why.steps().forEach(step -> lines.add("  " + line(step)));
    }
    lines.add("recording: " + directory.resolve("recording"));
    pictures.forEach(picture -> lines.add("picture: " + picture));
    return String.join(System.lineSeparator(), lines);
  }

  private static String line(WhyStep step) {
    return "%s%s, %s: %s".formatted("  ".repeat(step.depth()), step.id(), step.how(), step.text());
  }

  Map<String, Object> json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("sample", sample);
    json.put("recording", directory.resolve("recording").toString());
    json.put("pictures", pictures.stream().map(Path::toString).toList());
    json.put("events", summary.events());
    json.put("puts", summary.puts());
    json.put("invocations", summary.invocations());
    json.put("failed", summary.failed());
    json.put("failures", failures.stream().map(table::invocationLabel).toList());
    json.put("why", why == null ? List.of() : why.steps().stream().map(DemoReport::line).toList());
    return json;
  }
}
