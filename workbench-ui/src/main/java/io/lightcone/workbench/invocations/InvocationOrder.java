package io.lightcone.workbench.invocations;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.parts.Outcomes;
import java.util.Comparator;

/** Orders of the table. */
enum InvocationOrder {
  FAILURES_FIRST,
  HANDLER,
  STARTED,
  TOOK,
  READS,
  PUTS;

  /** Compares two invocations by their {@code Started}. */
  Comparator<Integer> comparator(EventTable table, InvocationIndex index) {
    return switch (this) {
      case FAILURES_FIRST -> Comparator.comparingInt(i -> Outcomes.isFailure(table, i) ? 0 : 1);
      case HANDLER -> Comparator.comparing(i -> table.nameText(table.handler(i)));
      case STARTED -> Comparator.comparingLong(table::wallMicros);
      case TOOK -> Comparator.comparingLong(index::knownTookNanos);
      case READS -> Comparator.comparingInt(index::reads);
      case PUTS -> Comparator.comparingInt(index::puts);
    };
  }
}
