package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.events.EventsViewModel;
import io.lightcone.workbench.find.FindViewModel;
import io.lightcone.workbench.find.TableFindService;
import io.lightcone.workbench.inspector.InspectorViewModel;
import io.lightcone.workbench.inspector.TableWhyService;
import io.lightcone.workbench.invocations.InvocationsViewModel;
import io.lightcone.workbench.replaypanel.ReplayViewModel;
import io.lightcone.workbench.replaypanel.SessionReplayService;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Tasks;
import io.lightcone.workbench.tracks.TracksViewModel;
import java.util.ArrayList;
import java.util.List;

/** The view models of all panes, wired to one selection and fed with one table. */
final class Panes {
  final TracksViewModel tracks;
  final InvocationsViewModel invocations;
  final EventsViewModel events;
  final InspectorViewModel inspector;
  final FindViewModel find;
  final ReplayViewModel replay;
  final GapsViewModel gaps = new GapsViewModel();
  final Slot canvas;
  final List<Slot> drawers;

  /**
   * All panes.
   *
   * @param tasks during which the recording stays open
   */
  Panes(Selection selection, Tasks tasks, Slots slots) {
    tracks = new TracksViewModel(selection, tasks);
    invocations = new InvocationsViewModel(selection, tasks);
    events = new EventsViewModel(selection, tasks);
    inspector = new InspectorViewModel(selection, tasks, TableWhyService::new);
    find = new FindViewModel(selection, tasks, new TableFindService());
    replay = new ReplayViewModel(selection, tasks, SessionReplayService::new);
    canvas = slots.canvas().apply(selection, tasks);
    drawers = slots.drawers().apply(selection, tasks);
  }

  /** Feeds them: an index, another of the same recording when it has grown, null when it goes. */
  void show(CausalIndex index) {
    EventTable table = index == null ? null : index.table();
    canvas.show(index);
    tracks.show(table);
    invocations.show(table);
    events.show(table);
    inspector.show(index);
    find.show(table);
    replay.show(table);
    gaps.show(table);
    drawers.forEach(slot -> slot.show(index));
  }

  /** All slots, the canvas first. */
  List<Slot> slots() {
    List<Slot> slots = new ArrayList<>();
    slots.add(canvas);
    slots.addAll(drawers);
    return slots;
  }
}
