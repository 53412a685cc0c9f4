package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An element that a branch and its recording don't share.
 *
 * @param element how it is written: {@code namespace/woof#seqno}, with the recording's number where
 *     the recording has it
 * @param recorded the recording's bytes; null when it hasn't got it
 * @param now the branch's bytes; null when it hasn't got it
 * @param rank rank of the recorded put, or -1
 */
public record ElementChange(String element, Payload recorded, Payload now, int rank) {

  static List<ElementChange> between(History history, List<Map<String, BranchWooF>> woofs) {
    List<ElementChange> changes = new ArrayList<>();
    Set<Integer> there = new HashSet<>();
    List<BranchElement> all = new ArrayList<>();
    woofs.forEach(woof -> woof.values().forEach(one -> all.addAll(one.elements())));
    all.sort((a, b) -> a.event().compareTo(b.event()));
    for (BranchElement element : all) {
      if (element.recorded() < 0) {
        changes.add(new ElementChange(label(history, element), null, element.payload(), -1));
      } else {
        there.add(element.recorded());
        Payload then = ((EventBody.Put) history.body(element.recorded())).payload();
        if (!then.equals(element.payload())) {
          String label = history.elementLabel(element.recorded());
          changes.add(new ElementChange(label, then, element.payload(), element.recorded()));
        }
      }
    }
    for (int rank = 0; rank < history.size(); rank++) {
      if (history.body(rank) instanceof EventBody.Put put && !there.contains(rank)) {
        changes.add(new ElementChange(history.elementLabel(rank), put.payload(), null, rank));
      }
    }
    return changes;
  }

  private static String label(History history, BranchElement element) {
    String namespace = history.namespaceName(element.namespace());
    return namespace + "/" + element.woof() + "#" + element.seqno();
  }
}
