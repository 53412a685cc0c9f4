package io.lightcone.replay.session;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Replays every invocation of a recording: one thread reads a journal, and batches of invocations
 * are replayed on the scheduler's threads. Can be watched and cancelled.
 */
public final class Verification {
  private static final int BATCH = 512;
  private static final int BATCHES_UNDER_WAY = 16;
  private static final int MOST_DIVERGENCES = 1000;
  private static final long PATIENCE_NANOS = 3_600_000_000_000L;

  private final Recording recording;
  private final Handlers handlers;
  private final Handlers recorded;
  private final Scheduler scheduler;
  private final LongConsumer progress;
  private final BooleanSupplier cancelled;
  private final AtomicInteger underWay = new AtomicInteger();
  private final Map<String, Long> reasons = new TreeMap<>();
  private final List<Replay> divergences = new ArrayList<>();
  private long invocations;
  private long faithful;
  private long diverged;
  private long notReplayable;
  private long weakened;
  private long missing;

  /**
   * A verification.
   *
   * @param handlers the code to run
   * @param recorded the code that was recorded; may be the same
   * @param scheduler whose threads replay
   * @param progress told the number of invocations replayed so far, now and then
   * @param cancelled asked now and then
   */
  public Verification(
      Recording recording,
      Handlers handlers,
      Handlers recorded,
      Scheduler scheduler,
      LongConsumer progress,
      BooleanSupplier cancelled) {
    this.recording = recording;
    this.handlers = handlers;
    this.recorded = recorded;
    this.scheduler = scheduler;
    this.progress = progress;
    this.cancelled = cancelled;
  }

  /** Replays all. To be called once. */
  public Summary run() {
    for (NamespaceRecording namespace : recording.namespaces()) {
      try (InvocationStream stream = new InvocationStream(namespace)) {
        verify(stream);
        missing += stream.lost();
      }
    }
    synchronized (this) {
      return new Summary(
          invocations,
          faithful,
          diverged,
          notReplayable,
          weakened,
          reasons,
          divergences,
          missing,
          !cancelled.getAsBoolean());
    }
  }

  private void verify(InvocationStream stream) {
    ReplaySession session =
        new ReplaySession(handlers, recorded, id -> find(stream, id), stream::environment);
    List<RecordedInvocation> batch = new ArrayList<>(BATCH);
    boolean more = true;
    while (more && !cancelled.getAsBoolean()) {
      more = stream.read(batch::add);
      if (batch.size() >= BATCH || !more) {
        submit(session, batch);
        batch = new ArrayList<>(BATCH);
      }
    }
    stream.unfinished(batch::add);
    submit(session, batch);
    scheduler.await(() -> underWay.get() == 0, PATIENCE_NANOS);
  }

  /**
   * Puts that reads saw in other namespaces travel with the read, so only this journal is asked.
   */
  private static EventBody find(InvocationStream stream, EventId id) {
    return id == null ? null : stream.lookUp(id);
  }

  private void submit(ReplaySession session, List<RecordedInvocation> batch) {
    if (batch.isEmpty()) {
      return;
    }
    scheduler.await(() -> underWay.get() < BATCHES_UNDER_WAY, PATIENCE_NANOS);
    underWay.incrementAndGet();
    scheduler.execute(
        () -> {
          try {
            replay(session, batch);
          } finally {
            underWay.decrementAndGet();
            scheduler.changed();
          }
        });
  }

  private void replay(ReplaySession session, List<RecordedInvocation> batch) {
    List<Replay> replays = new ArrayList<>(batch.size());
    for (RecordedInvocation invocation : batch) {
      replays.add(session.replay(invocation, false));
    }
    synchronized (this) {
      replays.forEach(this::count);
      progress.accept(invocations);
    }
  }

  private void count(Replay replay) {
    invocations++;
    if (replay.verdict() == Verdict.FAITHFUL) {
      faithful++;
      weakened += replay.staticWrites() > 0 ? 1 : 0;
    } else if (replay.verdict() == Verdict.DIVERGED) {
      diverged++;
      if (divergences.size() < MOST_DIVERGENCES) {
        divergences.add(replay);
      }
    } else {
      notReplayable++;
      reasons.merge(replay.reason(), 1L, Long::sum);
    }
  }
}
