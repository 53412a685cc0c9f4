package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.CheckpointState.Incarnation;
import io.lightcone.tracer.event.EventId;
import java.util.ArrayList;
import java.util.List;

/** Which incarnation each seq of a journal belongs to; so a reference is a number only. */
final class Incarnations {
  private long namespace;
  private final List<Incarnation> list = new ArrayList<>();

  long namespace() {
    return namespace;
  }

  List<Incarnation> list() {
    return list;
  }

  void reset(long newNamespace, List<Incarnation> content) {
    namespace = newNamespace;
    list.clear();
    list.addAll(content);
  }

  void begin(long firstSeq, int id) {
    if (list.isEmpty() || list.get(list.size() - 1).id() != id) {
      list.add(new Incarnation(firstSeq, id));
    }
  }

  EventId idOf(long seq) {
    return new EventId(namespace, at(seq), seq);
  }

  private int at(long seq) {
    for (int i = list.size() - 1; i > 0; i--) {
      if (list.get(i).firstSeq() <= seq) {
        return list.get(i).id();
      }
    }
    return list.isEmpty() ? 0 : list.get(0).id();
  }

  /** Whether the id can be written as a number: it names an event of this journal. */
  boolean isLocal(EventId id) {
    return id.namespace() == namespace && at(id.seq()) == id.incarnation();
  }
}
