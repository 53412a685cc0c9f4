package io.lightcone.replay.branch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds elements that are gone and new ones that take their place: in one WooF, first those with
 * the same bytes, which are no change at all, then in order.
 */
public final class Pairing {
  private Pairing() {}

  /** The changes that are left, and those that take the place of others as one. */
  public static List<ElementChange> of(List<ElementChange> changes) {
    List<ElementChange> left = withoutSame(changes);
    Map<String, Deque<ElementChange>> gone = new HashMap<>();
    for (ElementChange change : left) {
      if (change.now() == null) {
        gone.computeIfAbsent(woof(change), name -> new ArrayDeque<>()).add(change);
      }
    }
    List<ElementChange> paired = new ArrayList<>();
    List<ElementChange> used = new ArrayList<>();
    for (ElementChange change : left) {
      Deque<ElementChange> candidates = gone.get(woof(change));
      if (change.recorded() == null && candidates != null && !candidates.isEmpty()) {
        ElementChange then = candidates.poll();
        used.add(then);
        paired.add(new ElementChange(then.element(), then.recorded(), change.now(), then.rank()));
      } else {
        paired.add(change);
      }
    }
    paired.removeAll(used);
    return paired;
  }

  private static List<ElementChange> withoutSame(List<ElementChange> changes) {
    Map<String, Deque<ElementChange>> gone = new HashMap<>();
    for (ElementChange change : changes) {
      if (change.now() == null) {
        String key = woof(change) + " " + change.recorded().text();
        gone.computeIfAbsent(key, any -> new ArrayDeque<>()).add(change);
      }
    }
    List<ElementChange> left = new ArrayList<>(changes);
    for (ElementChange change : changes) {
      Deque<ElementChange> same =
          change.recorded() == null ? gone.get(woof(change) + " " + change.now().text()) : null;
      if (same != null && !same.isEmpty()) {
        left.remove(same.poll());
        left.remove(change);
      }
    }
    return left;
  }

  private static String woof(ElementChange change) {
    return change.element().substring(0, change.element().lastIndexOf('#'));
  }
}
