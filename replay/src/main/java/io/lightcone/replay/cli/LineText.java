package io.lightcone.replay.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.replay.lines.LineTimeline;
import io.lightcone.replay.lines.LineTrace;
import io.lightcone.replay.lines.Listing;
import io.lightcone.replay.lines.Listings;
import io.lightcone.runtime.invocation.Step;
import java.io.PrintWriter;
import java.util.List;

/** The lines of a replay, in words and as JSON. */
final class LineText {
  private static final int SHOWN = 1_000;
  private static final int PLACE = 34;

  private LineText() {}

  static void print(LineTrace trace, Listings listings, PrintWriter out) {
    LineTimeline timeline = trace.timeline();
    int shown = Math.min(SHOWN, timeline.size());
    for (int step = 0; step < shown; step++) {
      print(trace, step, listings, out);
    }
    if (shown < timeline.size()) {
      out.printf("... and %,d more lines (--json)%n", timeline.size() - shown);
    }
    if (timeline.isCut()) {
      out.printf("only the first %,d lines were kept; it ran on%n", timeline.size());
    }
    boolean noSource = timeline.size() > 0 && !listings.at(timeline.place(0)).isSource();
    if (noSource) {
      out.println("no source was recorded; --sources DIR|JAR shows it");
    }
    out.println();
  }

  private static void print(LineTrace trace, int step, Listings listings, PrintWriter out) {
    LineTimeline timeline = trace.timeline();
    LineTimeline.Place place = timeline.place(step);
    for (LineTimeline.Variable change : timeline.changes(step)) {
      out.printf(
          "%s%s%n",
          " ".repeat(8 + 2 * timeline.depth(step)),
          change.text() == null
              ? change.path() + " is out of scope"
              : change.path() + " is " + change.text());
    }
    String where = "  ".repeat(timeline.depth(step)) + brief(place);
    String source = listings.at(place).sourceOf(place.line());
    out.printf("%6d %-" + PLACE + "s %s%n", step, where, source == null ? "" : source);
    for (Step operation : operations(trace, step)) {
      out.printf("%s-> %s%n", " ".repeat(8 + 2 * timeline.depth(step)), operation.now());
    }
    if (timeline.exception(step) != null) {
      out.printf("%s!! %s%n", " ".repeat(8 + 2 * timeline.depth(step)), timeline.exception(step));
    }
  }

  private static String brief(LineTimeline.Place place) {
    String type = place.className().substring(place.className().lastIndexOf('.') + 1);
    return type + "." + place.method() + ":" + place.line();
  }

  /** What the line of a step did to the journal; the end belongs to no line. */
  private static List<Step> operations(LineTrace trace, int step) {
    LineTimeline timeline = trace.timeline();
    List<Step> steps = trace.replay().steps();
    int to = Math.min(timeline.operationsBefore(step + 1), steps.size() - 1);
    int from = timeline.operationsBefore(step);
    return from < to ? steps.subList(from, to) : List.of();
  }

  static ArrayNode json(LineTrace trace, Listings listings) {
    ArrayNode lines = ReplayJson.MAPPER.createArrayNode();
    LineTimeline timeline = trace.timeline();
    for (int step = 0; step < timeline.size(); step++) {
      LineTimeline.Place place = timeline.place(step);
      ObjectNode line = lines.addObject();
      line.put("class", place.className());
      line.put("method", place.method());
      line.put("file", place.file());
      line.put("line", place.line());
      line.put("depth", timeline.depth(step));
      Listing listing = listings.at(place);
      if (listing.isSource()) {
        line.put("source", listing.sourceOf(place.line()));
      }
      ObjectNode changes = ReplayJson.MAPPER.createObjectNode();
      timeline.changes(step).forEach(change -> changes.put(change.path(), change.text()));
      if (!changes.isEmpty()) {
        line.set("changes", changes);
      }
      operations(trace, step)
          .forEach(operation -> line.withArray("operations").add(operation.index()));
      if (timeline.exception(step) != null) {
        line.put("exception", timeline.exception(step));
      }
    }
    return lines;
  }
}
