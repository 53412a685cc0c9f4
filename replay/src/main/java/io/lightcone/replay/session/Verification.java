package io.lightcone.replay.session;

import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.recording.NamespaceRecording;
import io.lightcone.tracer.recording.Recording;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Replays every invocation of a recording: one thread reads a journal, and batches of invocations
 * are replayed on the scheduler's threads. Can be watched and cancelled.
 */
public final class Verification {
  private static final int BATCH = 512;
  private static final int BATCHES_UNDER_WAY = 16;
  private static final long BATCH_BYTES = 1 << 20;
  private static final long A_WHILE_NANOS = 1_000_000_000L;

  private final Recording recording;
  private final Handlers handlers;
  private final Handlers recorded;
  private final Scheduler scheduler;
  private final LongConsumer progress;
  private final BooleanSupplier cancelled;
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicReference<Throwable> failure = new AtomicReference<>();
  private final Tally tally = new Tally();
  private boolean lastToFirst;
  private volatile boolean stopped;
  private volatile long eventsBefore;
  private volatile InvocationStream current;
  private long batches;
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

  /** Makes {@link #run} replay invocations that are close to one another last to first. */
  public void lastToFirst() {
    lastToFirst = true;
  }

  /**
   * Replays all, or until it is cancelled. To be called once.
   *
   * @throws IllegalStateException if it can't go on, out of memory above all; then nothing is told
   */
  public Summary run() {
    for (NamespaceRecording namespace : recording.namespaces()) {
      InvocationStream stream = new InvocationStream(namespace);
      try {
        current = stream;
        verify(stream);
        eventsBefore += stream.lastSeq();
        current = null;
        missing += stream.lost();
      } finally {
        close(stream);
      }
    }
    if (failure.get() != null) {
      throw new IllegalStateException("verifying failed: " + failure.get(), failure.get());
    }
    return tally.summary(missing, !isCancelled());
  }

  /** A handler that goes on after a cancel may still look something up: then it stays open. */
  private void close(InvocationStream stream) {
    if (scheduler.await(() -> underWay.get() == 0, A_WHILE_NANOS)) {
      stream.close();
    }
  }

  /** Makes {@link #run} return soon, with what was replayed so far. For any thread. */
  public void cancel() {
    stopped = true;
    scheduler.changed();
  }

  private boolean isCancelled() {
    return stopped || cancelled.getAsBoolean();
  }

  /** Number of events read so far. For any thread. */
  public long eventsRead() {
    InvocationStream stream = current;
    return eventsBefore + (stream == null ? 0 : stream.lastSeq());
  }

  private void verify(InvocationStream stream) {
    ReplaySession session =
        new ReplaySession(handlers, recorded, id -> find(stream, id), stream::environment);
    Batch batch = new Batch();
    boolean more = true;
    while (more && !isCancelled()) {
      Batch filling = batch;
      more = stream.read(filling::add);
      if (batch.isFull() || !more) {
        submit(session, batch);
        batch = new Batch();
      }
    }
    if (!isCancelled()) {
      stream.unfinished(batch::add);
      submit(session, batch);
    }
    await(() -> underWay.get() == 0);
  }

  /** Waits, but for something that a handler which never returns may keep from happening. */
  private void await(BooleanSupplier condition) {
    boolean done = false;
    while (!done && !isCancelled()) {
      done = scheduler.await(() -> condition.getAsBoolean() || stopped, A_WHILE_NANOS);
    }
  }

  /**
   * Puts that reads saw in other namespaces travel with the read, so only this journal is asked.
   */
  private static EventBody find(InvocationStream stream, EventId id) {
    return id == null ? null : stream.lookUp(id);
  }

  private void submit(ReplaySession session, Batch batch) {
    await(() -> underWay.get() < BATCHES_UNDER_WAY);
    if (batch.invocations.isEmpty() || isCancelled()) {
      return;
    }
    underWay.incrementAndGet();
    long number = batches++;
    scheduler.execute(
        () -> {
          try {
            progress.accept(tally.add(number, replay(session, batch.invocations)));
          } catch (Error | RuntimeException e) {
            failure.compareAndSet(null, e);
            stopped = true;
          } finally {
            underWay.decrementAndGet();
            scheduler.changed();
          }
        });
  }

  private Tally.Batch replay(ReplaySession session, List<RecordedInvocation> batch) {
    Replay[] replays = new Replay[batch.size()];
    for (int i = 0; i < replays.length; i++) {
      int next = lastToFirst ? replays.length - 1 - i : i;
      replays[next] = replay(session, batch.get(next));
    }
    List<String> names = batch.stream().map(invocation -> invocation.start().handler()).toList();
    return new Tally.Batch(names, List.of(replays));
  }

  /** A failure of our own costs one invocation its verdict, and is told; it never hides one. */
  private static Replay replay(ReplaySession session, RecordedInvocation invocation) {
    try {
      return session.replay(invocation, false);
    } catch (RuntimeException | StackOverflowError | LinkageError e) {
      return Replay.impossible(invocation.label(), "replaying it failed: " + e);
    }
  }

  /** Invocations to be replayed together: not too many, and not too large. For one thread. */
  private static final class Batch {
    private final List<RecordedInvocation> invocations = new ArrayList<>(BATCH);
    private long bytes;

    void add(RecordedInvocation invocation) {
      invocations.add(invocation);
      bytes += invocation.payloadBytes();
    }

    boolean isFull() {
      return invocations.size() >= BATCH || bytes >= BATCH_BYTES;
    }
  }
}
