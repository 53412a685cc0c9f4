package io.lightcone.replay.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.EndChange;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.history.History;
import io.lightcone.replay.session.ChangedHandlers;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.recording.Recording;
import java.io.PrintWriter;
import java.util.Map;
import java.util.TreeMap;

/**
 * How invocations would have ended with other code in the whole recording re-executed, handler by
 * handler: a replay stops where it leaves the recording, and so can't say.
 */
final class Impact {
  private final Map<String, Counts> handlers = new TreeMap<>();

  private static final class Counts {
    int failing;
    int passing;
    String firstFailing;
    String firstPassing;
  }

  private Impact() {}

  static Impact of(Recording recording, ChangedHandlers code) {
    History history = History.of(recording);
    BranchRun run =
        new Reexecution(history, new RecordedHandlers(recording))
            .run(Changes.none().handlers(code));
    Impact impact = new Impact();
    run.endChanges().forEach(impact::add);
    return impact;
  }

  private void add(EndChange change) {
    boolean failed = isFailed(change.recorded());
    boolean fails = isFailed(change.now());
    if (change.now() == null || failed == fails) {
      return;
    }
    String label = change.invocation();
    int at = label.lastIndexOf('@');
    String handler = label.substring(label.indexOf('/') + 1, at < 0 ? label.length() : at);
    Counts counts = handlers.computeIfAbsent(handler, name -> new Counts());
    if (fails) {
      counts.failing++;
      counts.firstFailing = counts.firstFailing == null ? label : counts.firstFailing;
    } else {
      counts.passing++;
      counts.firstPassing = counts.firstPassing == null ? label : counts.firstPassing;
    }
  }

  private static boolean isFailed(EndChange.End end) {
    return end != null && end.outcome() != Outcome.OK;
  }

  void print(PrintWriter out) {
    out.println("re-executed as a whole, with what one invocation's change does to the others:");
    if (handlers.isEmpty()) {
      out.println("  none newly fails, none newly passes");
    }
    handlers.forEach(
        (handler, counts) -> {
          if (counts.failing > 0) {
            out.printf(
                "  %s: %,d newly failing, the first %s%n",
                handler, counts.failing, counts.firstFailing);
          }
          if (counts.passing > 0) {
            out.printf(
                "  %s: %,d newly passing, the first %s%n",
                handler, counts.passing, counts.firstPassing);
          }
        });
  }

  ObjectNode json() {
    ObjectNode json = ReplayJson.MAPPER.createObjectNode();
    handlers.forEach(
        (handler, counts) -> {
          ObjectNode one = json.putObject(handler);
          one.put("newlyFailing", counts.failing);
          one.put("firstFailing", counts.firstFailing);
          one.put("newlyPassing", counts.passing);
          one.put("firstPassing", counts.firstPassing);
        });
    return json;
  }
}
