package io.lightcone.tracer.cli;

import io.lightcone.tracer.explain.Summary;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** A summary as text. */
final class InfoText {
  private static final int MOST_LINES = 200;

  private final Summary summary;
  private final PrintWriter out;

  InfoText(Summary summary, PrintWriter out) {
    this.summary = summary;
    this.out = out;
  }

  void print() {
    line("%,d events in %s", summary.events(), count(summary.namespaces().size(), "namespace"));
    summary
        .namespaces()
        .forEach(one -> line("  %s  id %s  %,d events", one.name(), one.id(), one.events()));
    if (summary.events() > 0) {
      line(
          "time %s to %s (as the clocks said)",
          time(summary.fromMicros()), time(summary.toMicros()));
    }
    line("%s, %s", count(summary.puts(), "put"), count(summary.reads(), "read"));
    line(
        "%s, %,d failed, %,d without an end",
        count(summary.invocations(), "invocation"), summary.failed(), summary.pending());
    lists();
    gaps();
  }

  private void lists() {
    line("%s", count(summary.woofs().size(), "WooF"));
    summary.woofs().stream()
        .limit(MOST_LINES)
        .forEach(
            one ->
                line("  %s/%s  %s", one.namespace(), one.name(), count(one.elements(), "element")));
    more(summary.woofs().size());
    line("%s", count(summary.handlers().size(), "handler"));
    summary.handlers().stream()
        .limit(MOST_LINES)
        .forEach(
            one ->
                line(
                    "  %s/%s  %s%s",
                    one.namespace(),
                    one.name(),
                    count(one.invocations(), "invocation"),
                    one.failed() == 0 ? "" : ", %,d failed".formatted(one.failed())));
    more(summary.handlers().size());
    line("%s", count(summary.bundles().size(), "bundle"));
    summary.bundles().stream()
        .limit(MOST_LINES)
        .forEach(
            one ->
                line(
                    "  %s  %s%s",
                    one.namespace(), one.digest(), one.kept() ? "" : "  not in the recording"));
    more(summary.bundles().size());
  }

  private void gaps() {
    line(summary.gaps().isEmpty() ? "no gaps" : "%s", count(summary.gaps().size(), "gap"));
    summary.gaps().stream().limit(MOST_LINES).forEach(gap -> line("  %s", gap.text()));
    more(summary.gaps().size());
  }

  private void more(int size) {
    if (size > MOST_LINES) {
      line("  and %,d more; --json lists all", size - MOST_LINES);
    }
  }

  private void line(String format, Object... values) {
    out.println(String.format(Locale.ROOT, format, values));
  }

  private static String count(long number, String what) {
    return String.format(Locale.ROOT, "%,d %s%s", number, what, number == 1 ? "" : "s");
  }

  private static String time(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS).toString();
  }
}
