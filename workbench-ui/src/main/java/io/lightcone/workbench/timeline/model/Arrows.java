package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;
import java.util.Arrays;

/** The arrows that leave each event, and the operation that follows it; compressed rows. */
final class Arrows {
  private final int[] starts;
  private final int[] targets;
  private final int[] following;

  Arrows(EventTable table) {
    int events = table.size();
    starts = new int[events + 2];
    following = new int[events];
    Arrays.fill(following, -1);
    for (int event = 0; event < events; event++) {
      int from = EventKinds.arrowFrom(table, event);
      if (from >= 0) {
        starts[from + 2]++;
      }
      if (table.op(event) >= 0) {
        following[table.op(event)] = event;
      }
    }
    for (int event = 2; event < starts.length; event++) {
      starts[event] += starts[event - 1];
    }
    targets = new int[starts[events + 1]];
    for (int event = 0; event < events; event++) {
      int from = EventKinds.arrowFrom(table, event);
      if (from >= 0) {
        targets[starts[from + 1]++] = event;
      }
    }
  }

  int first(int event) {
    return starts[event];
  }

  int end(int event) {
    return starts[event + 1];
  }

  int target(int index) {
    return targets[index];
  }

  /** The next operation of the same invocation or session, or -1. */
  int following(int event) {
    return following[event];
  }
}
