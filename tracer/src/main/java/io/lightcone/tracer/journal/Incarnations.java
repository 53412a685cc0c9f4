package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.CheckpointState.Incarnation;
import io.lightcone.tracer.event.EventId;
import java.util.ArrayList;
import java.util.List;

/** Which incarnation each seq of a journal belongs to; so a reference is a number only. */
final class Incarnations {
  private final List<Incarnation> list = new ArrayList<>();
  private long namespace;

  /** The newest incarnation, which nearly every question is about. */
  private long newestFirst;

  private int newest;

  long namespace() {
    return namespace;
  }

  List<Incarnation> list() {
    return list;
  }

  void reset(long newNamespace, List<Incarnation> content) {
    namespace = newNamespace;
    list.clear();
    newestFirst = 0;
    newest = 0;
    content.forEach(this::add);
  }

  private void add(Incarnation incarnation) {
    list.add(incarnation);
    newestFirst = incarnation.firstSeq();
    newest = incarnation.id();
  }

  /** Learns that events from {@code firstSeq} on belong to the incarnation, unless it is known. */
  void begin(long firstSeq, int id) {
    if (list.isEmpty() || (newest != id && newestFirst < firstSeq)) {
      add(new Incarnation(firstSeq, id));
    }
  }

  boolean has(int id) {
    return list.stream().anyMatch(incarnation -> incarnation.id() == id);
  }

  EventId idOf(long seq) {
    return new EventId(namespace, at(seq), seq);
  }

  private int at(long seq) {
    if (seq >= newestFirst) {
      return newest;
    }
    int low = 0;
    int high = list.size() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (list.get(middle).firstSeq() <= seq) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return list.get(low).id();
  }

  /** Whether the id can be written as a number: it names an event of this journal. */
  boolean isLocal(EventId id) {
    return id.namespace() == namespace && at(id.seq()) == id.incarnation();
  }
}
