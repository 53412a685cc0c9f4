package io.lightcone.replay.cli.whatif;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.ElementChange;
import io.lightcone.replay.branch.EndChange;
import java.io.PrintWriter;
import java.util.List;

/** A branch in words. */
final class BranchText {
  private BranchText() {}

  static void print(BranchRun branch, int limit, PrintWriter out) {
    List<ElementChange> values = branch.changes();
    List<EndChange> ends = branch.endChanges();
    out.printf(
        "re-ran %,d of %,d invocations; %s, %s otherwise%n",
        branch.ran(),
        branch.invocations(),
        Labels.count(values.size(), "value") + (values.size() == 1 ? " differs" : " differ"),
        Labels.count(ends.size(), "invocation") + (ends.size() == 1 ? " ends" : " end"));
    values.stream().limit(limit).forEach(change -> out.println("  " + Labels.text(change)));
    more(values.size(), limit, out);
    ends.stream().limit(limit).forEach(change -> out.println("  " + Labels.text(change)));
    more(ends.size(), limit, out);
    out.println(
        branch.rejoined() ? "rejoined: it ends as the recording does" : notRejoined(branch));
    branch.caveats().forEach((what, count) -> out.printf("note: %,d %s%n", count, what));
  }

  private static String notRejoined(BranchRun branch) {
    return "does not rejoin the recording: "
        + Labels.count(branch.differingAtEnd(), "element")
        + (branch.differingAtEnd() == 1 ? " differs" : " differ")
        + " when it ends";
  }

  private static void more(int size, int limit, PrintWriter out) {
    if (size > limit) {
      out.printf("  ... and %,d more (--limit)%n", size - limit);
    }
  }
}
