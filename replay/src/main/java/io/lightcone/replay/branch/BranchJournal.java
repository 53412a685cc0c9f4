package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.replay.history.History;
import io.lightcone.runtime.simulation.MemoryStorage;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.journal.JournalOpener;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.JournalWriter;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.tracer.recording.NamespaceRecording;
import java.io.IOException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/** The journal of one namespace of a branch while it is written. */
final class BranchJournal {
  private static final long SEGMENT_BYTES = 64L << 20;

  private final NamespaceRecording namespace;
  private final MemoryStorage home;
  private final boolean same;
  private final Map<Emitted, Lane> lanes = new IdentityHashMap<>();
  private final List<Emitted> written = new ArrayList<>();
  private final List<Long> seqs = new ArrayList<>();
  private JournalWriter writer;
  private int openings;

  BranchJournal(History history, int namespace, MemoryStorage home, boolean same) {
    this.namespace = history.recording().namespaces().get(namespace);
    this.home = home;
    this.same = same;
  }

  void append(Emitted event, BranchIds ids) throws IOException {
    EventId id;
    if (event.body instanceof EventBody.Opened opened) {
      id = open(event, opened, ids);
    } else if (writer == null) {
      return; // what stands before the beginning of a cut-off journal
    } else {
      Lane lane = laneOf(event);
      id = writer.append(lane, event.wallMicros, ids.body(event));
      if (lane != null) {
        lanes.put(event, lane);
      }
    }
    ids.put(event, id);
    written.add(event);
    seqs.add(id.seq());
  }

  private Lane laneOf(Emitted event) {
    EventType type = event.body.type();
    if (event.op != null && lanes.containsKey(event.op)) {
      return lanes.remove(event.op);
    }
    boolean first = type == EventType.STARTED || type == EventType.SESSION_OPENED;
    return first || event.op != null ? new Lane() : null;
  }

  private EventId open(Emitted event, EventBody.Opened opened, BranchIds ids) throws IOException {
    close();
    int incarnation =
        same
            ? opened.incarnation()
            : (int) CausalKeys.mix(opened.incarnation(), CausalKeys.mix(event.key, ++openings));
    writer =
        JournalOpener.open(
            home.openJournal(),
            new JournalOpener.Setting(
                namespace.id(),
                namespace.description().name(),
                SEGMENT_BYTES,
                event.wallMicros,
                () -> incarnation,
                opened.versions(),
                opened.profile()));
    lanes.replaceAll((last, lane) -> takenUp(last, lane, ids));
    return writer.idOf(writer.lastSeq());
  }

  /** A lane that goes on after a restart is the one that the journal knows. */
  private Lane takenUp(Emitted last, Lane lane, BranchIds ids) {
    Emitted first = last;
    while (first.op != null) {
      first = first.op;
    }
    EventId put = ids.of(first.first);
    JournalState.Trigger trigger = put == null ? null : writer.state().triggerOf(put);
    boolean known = trigger != null && trigger.lane() != null;
    return known ? trigger.lane() : new Lane(lane.last());
  }

  /** Seq of the newest event at the place where a read was answered. */
  long seqAt(Emitted read) {
    int low = 0;
    int high = written.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      boolean before =
          written
              .get(middle)
              .isBeforeOrAt(read.answeredRank, read.answeredPhase, read.answeredNumber);
      if (before) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low == 0 ? 1 : seqs.get(low - 1);
  }

  void close() {
    if (writer != null) {
      writer.close();
      writer = null;
    }
  }
}
