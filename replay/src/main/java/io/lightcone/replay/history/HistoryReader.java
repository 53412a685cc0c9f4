package io.lightcone.replay.history;

import io.lightcone.tracer.event.Causes;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads journals and merges them: causes before effects, then the earlier clock, then the name. */
final class HistoryReader {
  private final List<List<Event>> journals = new ArrayList<>();
  private final Map<Long, Integer> numbers = new HashMap<>();
  private final List<int[]> ranks = new ArrayList<>();
  private final int[] next;
  private final Event[] events;
  private final int[] namespaces;

  HistoryReader(Recording recording) {
    int total = 0;
    for (NamespaceRecording namespace : recording.namespaces()) {
      List<Event> journal = new ArrayList<>();
      // not namespace.read(): that goes on where somebody else left off
      JournalWalk.read(namespace, journal::add);
      numbers.put(namespace.id(), journals.size());
      journals.add(journal);
      long last = journal.isEmpty() ? 0 : journal.get(journal.size() - 1).id().seq();
      int[] bySeq = new int[Math.toIntExact(last + 1)];
      Arrays.fill(bySeq, -1);
      ranks.add(bySeq);
      total += journal.size();
    }
    this.next = new int[journals.size()];
    this.events = new Event[total];
    this.namespaces = new int[total];
    merge();
  }

  private void merge() {
    for (int rank = 0; rank < events.length; rank++) {
      int chosen = choose();
      Event event = journals.get(chosen).get(next[chosen]++);
      events[rank] = event;
      namespaces[rank] = chosen;
      ranks.get(chosen)[(int) event.id().seq()] = rank;
    }
  }

  /** The earliest of those whose causes are told; of all, where a broken record leaves none. */
  private int choose() {
    int best = -1;
    boolean bestReady = false;
    for (int i = 0; i < next.length; i++) {
      if (next[i] < journals.get(i).size()) {
        boolean ready = isReady(i);
        boolean better =
            best < 0 || ready && !bestReady || ready == bestReady && wall(i) < wall(best);
        if (better) {
          best = i;
          bestReady = ready;
        }
      }
    }
    return best;
  }

  private long wall(int namespace) {
    return journals.get(namespace).get(next[namespace]).wallMicros();
  }

  private boolean isReady(int namespace) {
    boolean[] ready = {true};
    Causes.visit(
        journals.get(namespace).get(next[namespace]),
        (cause, kind) -> ready[0] &= isTold(cause, namespace));
    return ready[0];
  }

  private boolean isTold(EventId cause, int by) {
    Integer of = numbers.get(cause.namespace());
    if (of == null || of == by || cause.seq() >= ranks.get(of).length) {
      return true;
    }
    int at = next[of];
    List<Event> journal = journals.get(of);
    return at >= journal.size() || journal.get(at).id().seq() > cause.seq();
  }

  Event[] events() {
    return events;
  }

  int[] namespaces() {
    return namespaces;
  }

  List<int[]> ranksBySeq() {
    return ranks;
  }
}
