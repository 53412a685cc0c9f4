package io.lightcone.tracer.index;

import io.lightcone.tracer.event.CauseKind;
import io.lightcone.tracer.event.Causes;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.journal.JournalSink;
import io.lightcone.tracer.journal.MissingEvents;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/** Fills an {@link EventTable} from a recording, and again as the recording grows. */
public final class TableLoader {
  private static final int PROGRESS_EVERY = 50_000;

  private final EventTable table;
  private final LongConsumer progress;
  private final BooleanSupplier cancelled;
  private final List<OpenReference> open = new ArrayList<>();

  /** A cause in another namespace, to be found when all are read. */
  private record OpenReference(int event, EventId cause, boolean second) {}

  /** Thrown when the caller cancelled. */
  public static final class Cancelled extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  /**
   * A loader.
   *
   * @param progress told the number of events read so far, now and then
   * @param cancelled asked now and then; when true, loading throws {@link Cancelled}
   */
  public TableLoader(Recording recording, LongConsumer progress, BooleanSupplier cancelled) {
    this.table = new EventTable(recording);
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Reads a whole recording, without progress. */
  public static EventTable load(Recording recording) {
    TableLoader loader = new TableLoader(recording, count -> {}, () -> false);
    loader.refresh();
    loader.finish();
    return loader.table();
  }

  /** The table, which grows with each {@link #refresh}; other threads get snapshots of it. */
  public EventTable table() {
    return table;
  }

  /**
   * Reads what has come since the last call.
   *
   * @return number of new events
   */
  public long refresh() {
    long read = 0;
    for (int i = 0; i < table.namespaceCount(); i++) {
      read += table.namespace(i).read(new Sink(i));
    }
    resolve();
    progress.accept(table.size());
    return read;
  }

  /** Notes torn ends; to be called when nobody writes any more. */
  public void finish() {
    for (int i = 0; i < table.namespaceCount(); i++) {
      table.namespace(i).finish(new Sink(i));
    }
  }

  private void resolve() {
    List<OpenReference> unresolved = new ArrayList<>();
    for (OpenReference reference : open) {
      int cause = table.find(reference.cause());
      if (cause < 0) {
        unresolved.add(reference);
      } else {
        (reference.second() ? table.secondCauses : table.causes).set(reference.event(), cause);
      }
    }
    open.clear();
    open.addAll(unresolved);
  }

  /** Causes that name an event no journal of the recording has. */
  public int unresolvedCauses() {
    return open.size();
  }

  private final class Sink implements JournalSink {
    private final int namespace;
    private final SeqIndex bySeq;
    private int ordinal;

    Sink(int namespace) {
      this.namespace = namespace;
      this.bySeq = table.bySeq.get(namespace);
    }

    @Override
    public void event(Event event, long position) {
      ordinal = table.size();
      table.types.add(event.type().ordinal());
      table.namespaces.add(namespace);
      table.seqs.add(event.id().seq());
      table.wallMicros.add(event.wallMicros());
      table.positions.add(position);
      bySeq.add(event.id().seq(), ordinal);
      int op = event.op() == null ? -1 : local(event.op());
      table.ops.add(op);
      lane(event.type(), op);
      table.causes.add(-1);
      table.secondCauses.add(-1);
      table.ends.add(-1);
      content(event.body());
      Causes.visit(event, this::cause);
      if (ordinal % PROGRESS_EVERY == 0) {
        progress.accept(ordinal);
        if (cancelled.getAsBoolean()) {
          throw new Cancelled();
        }
      }
    }

    private int local(EventId id) {
      NamespaceRecording own = table.namespace(namespace);
      return id.namespace() == own.id() ? bySeq.find(id.seq()) : -1;
    }

    private void lane(EventType type, int op) {
      boolean first = type == EventType.STARTED || type == EventType.SESSION_OPENED;
      table.lanes.add(first ? ordinal : op < 0 ? -1 : table.lanes.get(op));
    }

    private void cause(EventId cause, CauseKind kind) {
      if (kind == CauseKind.PROGRAM && local(cause) >= 0) {
        return; // the op is a column of its own; calls' and awaits' requests lie on the op chain
      }
      boolean second = table.causes.get(ordinal) >= 0 || isSecond();
      int found = local(cause);
      if (found >= 0) {
        (second ? table.secondCauses : table.causes).set(ordinal, found);
      } else if (cause.namespace() != table.namespace(namespace).id()) {
        open.add(new OpenReference(ordinal, cause, second));
      }
    }

    private boolean isSecond() {
      return !open.isEmpty() && open.get(open.size() - 1).event() == ordinal;
    }

    private void content(EventBody body) {
      EventColumns columns = EventColumns.of(body);
      table.woofs.add(table.names.number(columns.woof()));
      table.handlers.add(table.names.number(columns.handler()));
      table.numbers.add(columns.number());
      table.details.add(columns.detail());
      if (body instanceof EventBody.Ended && table.lanes.get(ordinal) >= 0) {
        table.ends.set(table.lanes.get(ordinal), ordinal);
      } else if (body instanceof EventBody.Gap gap) {
        table.missing.add(
            new Missing(namespace, gap.kind(), table.seqs.get(ordinal), gap.count(), gap.what()));
      }
    }

    @Override
    public void missing(MissingEvents gap) {
      String text =
          gap.count() == 0
              ? "an unknown number of events is missing after %s/%d (%s)"
                  .formatted(name(), gap.fromSeq() - 1, gap.reason())
              : "%d events are missing, %s/%d to %d (%s)"
                  .formatted(gap.count(), name(), gap.fromSeq(), gap.toSeq(), gap.reason());
      table.missing.add(new Missing(namespace, "events", gap.fromSeq(), gap.count(), text));
    }

    private String name() {
      return table.namespace(namespace).name();
    }
  }
}
