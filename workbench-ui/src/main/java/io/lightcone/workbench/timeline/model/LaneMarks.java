package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;

/**
 * What a lane holds along one axis.
 *
 * @param marks what is drawn as a mark
 * @param operations operations inside the invocations of a handler's lane; what a namespace's own
 *     row holds without drawing it
 * @param failures those of the marks that failed
 */
record LaneMarks(MarkList marks, MarkList operations, MarkList failures) {

  /** The marks of all lanes. */
  static LaneMarks[] of(EventTable table, LaneMap lanes, Axis axis) {
    int lanesCount = lanes.places.size();
    int[][] marks = collect(table, lanes, false);
    int[][] operations = collect(table, lanes, true);
    LaneMarks[] all = new LaneMarks[lanesCount];
    for (int lane = 0; lane < lanesCount; lane++) {
      MarkList list = MarkList.of(marks[lane], axis);
      MarkList failures = MarkList.EMPTY;
      if (lanes.places.get(lane).kind() == LaneKind.HANDLER) {
        failures = list.filter(event -> EventKinds.isFailure(table, event));
      }
      all[lane] = new LaneMarks(list, MarkList.of(operations[lane], axis), failures);
    }
    return all;
  }

  private static int[][] collect(EventTable table, LaneMap lanes, boolean operations) {
    int[] sizes = new int[lanes.places.size()];
    for (int event = 0; event < lanes.laneOf.length; event++) {
      if (isOperation(table, lanes, event) == operations) {
        sizes[lanes.laneOf[event]]++;
      }
    }
    int[][] collected = new int[sizes.length][];
    for (int lane = 0; lane < sizes.length; lane++) {
      collected[lane] = new int[sizes[lane]];
      sizes[lane] = 0;
    }
    for (int namespace = 0; namespace < table.namespaceCount(); namespace++) {
      for (int i = 0; i < table.events(namespace); i++) {
        int event = table.eventAt(namespace, i);
        if (isOperation(table, lanes, event) == operations) {
          int lane = lanes.laneOf[event];
          collected[lane][sizes[lane]++] = event;
        }
      }
    }
    return collected;
  }

  private static boolean isOperation(EventTable table, LaneMap lanes, int event) {
    return switch (lanes.places.get(lanes.laneOf[event]).kind()) {
      case HANDLER -> table.lane(event) != event;
      case HEADER -> !EventKinds.isNotable(table.type(event));
      default -> false;
    };
  }
}
