package io.lightcone.workbench.timeline.model;

import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.List;

/** What each WooF held at a cut. */
public final class WooFsAtCut {

  /**
   * One WooF.
   *
   * @param lane its lane
   * @param put its newest put, or -1 when nothing had been put
   * @param seqno number of its newest element, 0 when nothing had been put
   * @param puts how many of the recording's puts to it are in the cut
   */
  public record Held(Lane lane, int put, long seqno, int puts) {}

  private WooFsAtCut() {}

  /** All WooFs, in the order of their lanes; takes one step for each lane. */
  public static List<Held> of(TimelineModel model, Frontier frontier) {
    EventTable table = model.table();
    List<Held> held = new ArrayList<>();
    for (Lane lane : model.lanes()) {
      if (lane.kind() == LaneKind.WOOF) {
        int put = frontier.newestPut(lane.index());
        long seqno = put < 0 ? 0 : table.number(put);
        held.add(new Held(lane, put, seqno, frontier.puts(lane.index())));
      }
    }
    return held;
  }
}
