package io.lightcone.workbench.timeline;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Subjects;
import io.lightcone.workbench.parts.Units;
import java.util.Locale;

/** What the tip says about an event. Reads the event from disk. */
final class TipText {
  private TipText() {}

  /** The event as it is written everywhere. */
  static String label(EventTable table, int event) {
    return Subjects.eventLabel(table, event);
  }

  static String of(EventTable table, int event) {
    String first = label(table, event);
    String time = Units.time(table.wallMicros(event)) + " UTC";
    String what = what(table, event);
    return what.isEmpty() ? first + "\n" + time : first + "\n" + what + "\n" + time;
  }

  private static String what(EventTable table, int event) {
    return switch (table.type(event)) {
      case STARTED -> invocation(table, event);
      case PUT, GAP, ANOMALY, DEAD_LETTERED, SENT, SAMPLED -> recorded(table, event);
      case READ, LATEST_READ ->
          "%s of %s#%d"
              .formatted(
                  kind(table, event), table.nameText(table.woof(event)), table.number(event));
      default -> kind(table, event);
    };
  }

  private static String kind(EventTable table, int event) {
    return table.type(event).name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private static String invocation(EventTable table, int started) {
    Outcome outcome = table.outcome(started);
    if (outcome == null) {
      return "not ended";
    }
    Event end = table.event(table.endOf(started));
    if (!(end.body() instanceof EventBody.Ended ended)) {
      return outcome.name().toLowerCase(Locale.ROOT);
    }
    String word = outcome.name().toLowerCase(Locale.ROOT);
    String took = word + ", took " + Units.duration(ended.durationNanos());
    return ended.error() == null ? took : took + "\n" + ended.error();
  }

  private static String recorded(EventTable table, int event) {
    EventBody body = table.event(event).body();
    if (body instanceof EventBody.Put put) {
      String trigger = put.handler() == null ? "" : ", triggers " + put.handler();
      return "put, " + Units.bytes(put.payload().size()) + trigger;
    }
    if (body instanceof EventBody.Gap gap) {
      return gap.what();
    }
    if (body instanceof EventBody.Anomaly anomaly) {
      return anomaly.what();
    }
    if (body instanceof EventBody.DeadLettered dead) {
      return "dead letter: " + dead.reason();
    }
    if (body instanceof EventBody.Sent sent) {
      return "request to " + sent.peer() + ", " + sent.woof();
    }
    if (body instanceof EventBody.Sampled sampled) {
      return "sample of " + sampled.source();
    }
    return kind(table, event);
  }
}
