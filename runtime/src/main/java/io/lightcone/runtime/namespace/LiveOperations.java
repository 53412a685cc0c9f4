package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.handler.ExternalCallException;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.invocation.Operations;
import io.lightcone.runtime.invocation.RecordedOperations;
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

/**
 * Operations on the live namespace, in one lane. Reads and samples wait in a buffer and share a
 * frame with the next effect; they are flushed at an effect, at the end, after so many, or when the
 * oldest is too old. For one thread.
 */
final class LiveOperations implements Operations {
  private static final int MAX_DRAFTS = 256;
  private static final long MAX_AGE_MICROS = 100_000;

  private final Kernel kernel;
  private final Environment world;
  private final Options options;
  private final RemoteRequests remote;
  private final Lane lane;
  private final DraftBuffer drafts = new DraftBuffer();

  LiveOperations(
      Kernel kernel, Environment world, Options options, RemoteRequests remote, Lane lane) {
    this.kernel = kernel;
    this.world = world;
    this.options = options;
    this.remote = remote;
    this.lane = lane;
  }

  Lane lane() {
    return lane;
  }

  /** Notes something that has happened. */
  void note(EventBody body) {
    drafts.add(new Draft(world.time().wallMicros(), body));
    if (drafts.size() >= MAX_DRAFTS || age() > MAX_AGE_MICROS) {
      kernel.flush(lane, drafts);
    }
  }

  private long age() {
    return drafts.array()[drafts.size() - 1].wallMicros() - drafts.array()[0].wallMicros();
  }

  /** Appends an effect, with all that was noted before. */
  EventId effect(EventBody body) {
    EventId id = kernel.append(lane, drafts, world.time().wallMicros(), body);
    kernel.synced(id.seq());
    return id;
  }

  /** Appends what was noted, if anything. */
  void flush() {
    if (!drafts.isEmpty()) {
      kernel.flush(lane, drafts);
    }
  }

  @Override
  public long put(String woof, String handler, Payload payload) {
    world.scheduler().operation();
    try {
      return kernel
          .put(lane, drafts, world.time().wallMicros(), woof, handler, null, payload)
          .seqno();
    } catch (OperationRefusedException e) {
      refused(e);
      throw e;
    }
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
  public long send(
      String peer, RequestKind kind, String woof, String handler, long seqno, Payload payload) {
    world.scheduler().operation();
    long request = remote.nextRequestId();
    EventId sent = effect(new EventBody.Sent(peer, request, kind, woof, handler, seqno, payload));
    remote.send(peer, request, sent, kind, woof, handler, seqno, payload);
    return request;
  }

  @Override
  public Awaiting await(long request, long timeoutNanos) {
    flush();
    RemoteRequests.Outcome outcome = remote.await(request, timeoutNanos);
    note(new EventBody.Awaited(outcome.sent(), outcome.replied(), outcome.awaiting().outcome()));
    return outcome.awaiting();
  }

  @Override
  public Answer remoteRead(long request, String peerWoof, long seqno, Awaiting reply) {
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
  public Payload call(String name, String key, ExternalCall<Payload> call) {
    world.scheduler().operation();
    EventId calling = effect(new EventBody.Calling(name, key, ""));
    EventBody.Called called;
    try {
      Payload response = call.call();
      called = new EventBody.Called(calling, CallOutcome.RETURNED, response, null);
    } catch (Exception e) {
      called = new EventBody.Called(calling, CallOutcome.THREW, null, Failure.of(e));
    }
    effect(called);
    if (called.outcome() == CallOutcome.THREW) {
      throw new ExternalCallException("external call failed: " + name + ": " + called.error());
    }
    return called.response();
  }

  /** Ends a call of which nobody knows whether it happened, because the process died in it. */
  void uncertain(EventId calling) {
    effect(new EventBody.Called(calling, CallOutcome.UNCERTAIN, null, null));
  }
}
