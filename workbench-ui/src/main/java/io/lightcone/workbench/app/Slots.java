package io.lightcone.workbench.app;

import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Tasks;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Panes that the window places but does not make itself.
 *
 * @param canvas makes the space-time canvas
 * @param drawers makes the panes beside invocations, events, find and replay
 */
record Slots(
    BiFunction<Selection, Tasks, Slot> canvas, BiFunction<Selection, Tasks, List<Slot>> drawers) {

  /** Everything this build has. */
  static Slots all(GraphPanes.Source graphs) {
    return new Slots(
        CanvasSlot::new, (selection, tasks) -> new GraphPanes(selection, tasks, graphs).slots());
  }

  /** Without the graph database, which takes seconds to start. */
  static Slots withoutGraph() {
    return new Slots(CanvasSlot::new, (selection, tasks) -> List.of());
  }
}
