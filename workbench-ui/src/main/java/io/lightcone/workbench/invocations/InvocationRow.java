package io.lightcone.workbench.invocations;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Outcomes;
import io.lightcone.workbench.parts.Units;
import java.util.Locale;

/** The texts of an invocation's row. */
final class InvocationRow {
  private final EventTable table;
  private final InvocationIndex index;

  InvocationRow(EventTable table, InvocationIndex index) {
    this.table = table;
    this.index = index;
  }

  String invocation(int started) {
    return table.invocationLabel(started);
  }

  String handler(int started) {
    return table.nameText(table.handler(started));
  }

  String trigger(int started) {
    int put = table.cause(started);
    return put < 0 ? "not recorded" : table.elementLabel(put);
  }

  String started(int started) {
    return Units.time(table.wallMicros(started));
  }

  String took(int started) {
    long nanos = index.tookNanos(started);
    return nanos < 0 ? "-" : Units.duration(nanos);
  }

  String reads(int started) {
    return Units.number(index.reads(started));
  }

  String puts(int started) {
    return Units.number(index.puts(started));
  }

  String outcome(int started) {
    Outcome outcome = table.outcome(started);
    String text = Outcomes.sign(outcome) + " " + Outcomes.word(outcome);
    boolean failed = Outcomes.isFailure(table, started);
    if (failed && table.event(table.endOf(started)).body() instanceof EventBody.Ended ended) {
      return ended.error() == null ? text : text + ": " + ended.error().message();
    }
    return text;
  }

  /** Whether the row has a text, which is in lower case; what lies on disk alone is not read. */
  boolean has(int started, String wanted) {
    return contains(invocation(started), wanted)
        || contains(trigger(started), wanted)
        || contains(
            Outcomes.isFailure(table, started)
                ? outcome(started)
                : Outcomes.word(table.outcome(started)),
            wanted);
  }

  private static boolean contains(String text, String wanted) {
    return text.toLowerCase(Locale.ROOT).contains(wanted);
  }
}
