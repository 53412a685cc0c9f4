package io.lightcone.workbench.timeline.model;

/**
 * One row of the picture.
 *
 * @param index its number, from the top
 * @param kind what it stands for
 * @param namespace number of its namespace
 * @param name of the namespace, WooF or handler; {@code clients} for client sessions
 * @param count events in it; of a header: all events of the namespace
 * @param marks puts, or invocations, or operations of clients; of a header: its own events
 * @param failures invocations that failed, were refused or parked; of a header: of the namespace
 * @param rows how many of its invocations run side by side, 1 to {@link #MOST_ROWS}
 */
public record Lane(
    int index,
    LaneKind kind,
    int namespace,
    String name,
    int count,
    int marks,
    int failures,
    int rows) {
  /** Invocations beyond this many at a time share a row. */
  public static final int MOST_ROWS = 4;
}
