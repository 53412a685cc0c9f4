package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.invocation.Operations;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.journal.Draft;
import io.lightcone.tracer.journal.Lane;
import java.util.function.Supplier;

/**
 * Operations on the live namespace, in one lane. Reads and samples wait in a buffer and share a
 * frame with the next effect; they are flushed at an effect, at the end, after 64 KiB, or by a
 * timer within 100 ms. For one thread; the timer's may come beside it.
 *
 * <p>No lock is held where the scheduler may let somebody else go first.
 */
final class LiveOperations implements Operations {
  private final Kernel kernel;
  private final Environment world;
  private final Options options;
  private final RemoteRequests remote;
  private final OpenLanes lanes;
  private final Lane lane;
  private final EventId resumed;
  private final boolean mayGoOn;
  private final DraftBuffer drafts = new DraftBuffer();

  /** Owned by {@link OpenLanes}, which chains lanes without an object or a hash for each. */
  boolean waiting;

  LiveOperations earlier;
  LiveOperations later;
  private boolean seenBySweep;
  private WorldEnded broken;

  /**
   * Operations in a lane.
   *
   * @param resumed the {@code Started} of the attempt that the lane goes on with, else null
   * @param mayGoOn whether it goes on after a write that failed; a handler's attempt must not, or
   *     its record would have a hole where that write was
   */
  LiveOperations(
      Kernel kernel,
      Environment world,
      Options options,
      RemoteRequests remote,
      OpenLanes lanes,
      Lane lane,
      EventId resumed,
      boolean mayGoOn) {
    this.kernel = kernel;
    this.world = world;
    this.options = options;
    this.remote = remote;
    this.lanes = lanes;
    this.lane = lane;
    this.resumed = resumed;
    this.mayGoOn = mayGoOn;
  }

  /** Whether the namespace is gone for good. */
  boolean hasEnded() {
    return kernel.hasEnded();
  }

  /** The {@code Started} of an attempt, once it is in the journal. */
  EventId started() {
    return resumed != null ? resumed : lane.first();
  }

  /** Notes something that has happened. */
  synchronized void note(EventBody body) {
    checkWhole();
    boolean first = drafts.isEmpty();
    drafts.add(new Draft(world.time().wallMicros(), body));
    if (drafts.isFull()) {
      flush();
    } else if (first) {
      seenBySweep = false;
      lanes.waits(this);
    }
  }

  /** Appends an effect, with all that was noted before. */
  EventId effect(EventBody body) {
    EventId id = write(() -> kernel.append(lane, drafts, world.time().wallMicros(), body));
    kernel.synced(id.seq());
    return id;
  }

  /** Appends what was noted, if anything. */
  synchronized void flush() {
    if (!drafts.isEmpty()) {
      write(
          () -> {
            kernel.flush(lane, drafts);
            return null;
          });
    }
  }

  /** Called by the timer: flushes what was there at its last turn already. */
  synchronized void flushIfSeenBefore() {
    if (seenBySweep && broken == null) {
      flush();
    }
    seenBySweep = true;
  }

  private synchronized <T> T write(Supplier<T> writing) {
    checkWhole();
    boolean buffered = !drafts.isEmpty();
    try {
      T written = writing.get();
      if (buffered) {
        lanes.waitsNoMore(this);
      }
      return written;
    } catch (WorldEnded e) {
      if (!mayGoOn) {
        broken = e;
        lanes.waitsNoMore(this);
      }
      throw e;
    }
  }

  private void checkWhole() {
    if (broken != null) {
      throw broken;
    }
  }

  @Override
  public long put(String woof, String handler, Payload payload) {
    world.scheduler().operation();
    try {
      return append(woof, handler, payload).seqno();
    } catch (OperationRefusedException e) {
      refused(e);
      throw e;
    }
  }

  private Kernel.PutDone append(String woof, String handler, Payload payload) {
    Kernel.PutDone done =
        write(
            () ->
                kernel.put(lane, drafts, world.time().wallMicros(), woof, handler, null, payload));
    kernel.synced(done.id().seq());
    return done;
  }

  /** Ends the lane's last attempt: its trigger becomes an element of the dead-letter WooF. */
  void deadLetter(EventBody.DeadLettered letter, Payload content) {
    kernel.createIfAbsent(DeadLetters.WOOF, world.time().wallMicros());
    note(letter);
    append(DeadLetters.WOOF.name(), null, content);
  }

  private void refused(OperationRefusedException e) {
    note(new EventBody.Anomaly(RecordedOperations.REFUSED_PUT, e.getMessage()));
  }

  @Override
  public Answer read(String woof, long seqno) {
    world.scheduler().operation();
    Kernel.Seen seen = kernel.read(woof, seqno);
    note(new EventBody.Read(woof, seqno, seen.found(), seen.put(), null, seen.asOf()));
    return Kernel.answer(seen);
  }

  @Override
  public long latest(String woof) {
    world.scheduler().operation();
    Kernel.LatestSeen seen = kernel.latest(woof);
    Found found = seen.seqno() == 0 ? Found.ABSENT : Found.LATEST;
    note(new EventBody.LatestRead(woof, seen.seqno(), found, seen.put(), seen.asOf()));
    return seen.seqno();
  }

  @Override
  public SentRequest send(
      String peer, RequestKind kind, String woof, String handler, long seqno, Payload payload) {
    world.scheduler().operation();
    kernel.checkSize(payload);
    EventBody.Sent sent =
        new EventBody.Sent(peer, remote.nextNumber(), kind, woof, handler, seqno, payload);
    EventId id = effect(sent);
    kernel.syncedForPeer();
    return remote.send(id, sent);
  }

  @Override
  public Awaiting await(SentRequest request, long timeoutNanos) {
    flush();
    RemoteRequests.Outcome outcome = remote.await(request, timeoutNanos);
    note(new EventBody.Awaited(outcome.sent(), outcome.replied(), outcome.awaiting().outcome()));
    return outcome.awaiting();
  }

  @Override
  public Answer remoteRead(String peerWoof, long seqno, Awaiting reply) {
    if (reply.outcome() != AwaitOutcome.ACKED) {
      OperationRefusedException e =
          new OperationRefusedException(
              reply.outcome() == AwaitOutcome.REFUSED
                  ? reply.refusal()
                  : "no reply in time from " + peerWoof);
      refused(e);
      throw e;
    }
    note(
        new EventBody.Read(
            peerWoof, seqno, reply.found(), reply.remote(), reply.value(), kernel.lastSeq()));
    return new Answer(reply.found(), reply.value());
  }

  private void sampled(String source, SampleValue value) {
    note(new EventBody.Sampled(source, value));
  }

  @Override
  public long wallNanos() {
    long value = world.time().wallNanos();
    sampled(RecordedOperations.CLOCK, SampleValue.of(value));
    return value;
  }

  @Override
  public long nanoTime() {
    long value = world.time().nanoTime();
    sampled(RecordedOperations.NANO_TIME, SampleValue.of(value));
    return value;
  }

  @Override
  public long randomSeed(String stream) {
    long value = world.randomness().nextLong();
    sampled(RecordedOperations.RANDOM + stream, SampleValue.of(value));
    return value;
  }

  @Override
  public String property(String name) {
    String value = options.properties().get(name);
    sampled(RecordedOperations.PROPERTY + name, SampleValue.of(value));
    return value;
  }

  @Override
  public String environment(String name) {
    String value = options.environment().contains(name) ? System.getenv(name) : null;
    sampled(RecordedOperations.ENVIRONMENT + name, SampleValue.of(value));
    return value;
  }

  @Override
  public Payload call(String name, String key, boolean idempotent, ExternalCall<Payload> call) {
    world.scheduler().operation();
    return finish(effect(new EventBody.Calling(name, key, "")), name, call);
  }

  /** Makes a call whose beginning is in the journal. */
  Payload finish(EventId calling, String name, ExternalCall<Payload> call) {
    EventBody.Called called;
    try {
      Payload response = call.call();
      kernel.checkSize(response);
      called = new EventBody.Called(calling, CallOutcome.RETURNED, response, null);
    } catch (Exception e) {
      called = new EventBody.Called(calling, CallOutcome.THREW, null, Failure.of(e));
    }
    effect(called);
    if (called.outcome() == CallOutcome.THREW) {
      throw RecordedOperations.failure(name, called);
    }
    return called.response();
  }

  /** Ends a call of which nobody knows whether it happened, because the process died in it. */
  EventBody.Called uncertain(EventId calling) {
    EventBody.Called called = new EventBody.Called(calling, CallOutcome.UNCERTAIN, null, null);
    effect(called);
    return called;
  }
}
