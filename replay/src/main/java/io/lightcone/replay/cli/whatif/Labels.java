package io.lightcone.replay.cli.whatif;

import io.lightcone.replay.branch.ElementChange;
import io.lightcone.replay.branch.EndChange;
import io.lightcone.replay.divergence.Difference;
import io.lightcone.replay.divergence.JsonDiff;
import io.lightcone.runtime.invocation.Describe;
import io.lightcone.tracer.event.Payload;
import java.util.List;
import java.util.Locale;

/** What branches have to say, in words. */
final class Labels {
  private Labels() {}

  /** A count and its noun. */
  static String count(long n, String noun) {
    return "%,d %s%s".formatted(n, noun, n == 1 ? "" : "s");
  }

  /** An element that differs: what and where. */
  static String text(ElementChange change) {
    if (change.recorded() == null) {
      return change.element() + ": new: " + Describe.payload(change.now());
    }
    if (change.now() == null) {
      return change.element() + ": gone, was " + Describe.payload(change.recorded());
    }
    return change.element() + ": " + difference(change.recorded(), change.now());
  }

  /** Where two payloads differ; both whole where they are not JSON. */
  static String difference(Payload then, Payload now) {
    List<Difference> differences = JsonDiff.of(then.text(), now.text());
    if (differences.isEmpty()) {
      return Describe.payload(then) + ", now " + Describe.payload(now);
    }
    StringBuilder text = new StringBuilder();
    for (Difference difference : differences.subList(0, Math.min(4, differences.size()))) {
      text.append(text.isEmpty() ? "" : "; ");
      text.append(difference.path().isEmpty() ? "value" : difference.path());
      text.append(' ').append(difference.recorded()).append(", now ").append(difference.now());
    }
    return differences.size() > 4
        ? text + "; " + (differences.size() - 4) + " more"
        : text.toString();
  }

  /** An invocation that ended otherwise. */
  static String text(EndChange change) {
    return change.invocation() + ": " + end(change.recorded()) + ", now " + end(change.now());
  }

  /** How an invocation ended. */
  static String end(EndChange.End end) {
    if (end == null) {
      return "not there";
    }
    String outcome = end.outcome().name().toLowerCase(Locale.ROOT);
    return end.error() == null ? outcome : outcome + ", " + end.error();
  }
}
