package io.lightcone.runtime.invocation;

import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.handler.ExternalCallException;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Answers from a recording, operation by operation, and compares each with the recorded one: kind,
 * names, numbers and bytes. At the first difference it throws {@link MismatchError}. For one
 * thread.
 */
public final class RecordedOperations implements Operations {
  /** Source of wall-clock samples. */
  public static final String CLOCK = "clock";

  /** Source of monotonic-clock samples. */
  public static final String NANO_TIME = "nanoTime";

  /** Prefix of the sources of randomness. */
  public static final String RANDOM = "random:";

  /** Prefix of the sources of properties. */
  public static final String PROPERTY = "property:";

  /** Prefix of the sources of environment variables. */
  public static final String ENVIRONMENT = "env:";

  /** Kind of the anomaly that records a put which was refused. */
  public static final String REFUSED_PUT = "refused-put";

  private final List<Event> recorded;
  private final Function<EventId, EventBody> lookUp;
  private final Consumer<Step> steps;
  private int next;
  private Error left;

  /**
   * Answers from these operations.
   *
   * @param recorded the invocation's events between its {@code Started} and its {@code Ended}
   * @param lookUp finds other events of the recording: puts that reads saw, replies; null when it
   *     does not have them
   * @param steps told every step; may be null
   */
  public RecordedOperations(
      List<Event> recorded, Function<EventId, EventBody> lookUp, Consumer<Step> steps) {
    this.recorded = recorded;
    this.lookUp = lookUp;
    this.steps = steps;
  }

  /** Number of recorded operations that were answered. */
  public int answered() {
    return next;
  }

  /** Whether all recorded operations were answered. */
  public boolean exhausted() {
    return next >= recorded.size();
  }

  /** The next recorded operation, or null. */
  public Event peek() {
    return exhausted() ? null : recorded.get(next);
  }

  @Override
  public void ended() {
    if (left != null) {
      throw left;
    }
  }

  /** What the handler did; a difference ends it, also if the handler catches what is thrown. */
  private void step(boolean equal, String now) {
    ended();
    Event event = peek();
    if (equal && steps == null) {
      next++;
      return;
    }
    String before = event == null ? null : Describe.operation(event.body());
    Step step =
        new Step(next, before, equal ? before : now, event == null ? null : event.id(), equal);
    next++;
    if (steps != null) {
      steps.accept(step);
    }
    if (!equal) {
      left = new MismatchError(step);
      throw left;
    }
  }

  private Error incomplete(String message) {
    left = new IncompleteRecordingError(message);
    return left;
  }

  private EventBody body() {
    return exhausted() ? null : recorded.get(next).body();
  }

  @Override
  public long put(String woof, String handler, Payload payload) {
    EventBody body = body();
    if (body instanceof EventBody.Anomaly refused && refused.kind().equals(REFUSED_PUT)) {
      step(true, null);
      throw new OperationRefusedException(refused.what());
    }
    boolean equal =
        body instanceof EventBody.Put put
            && put.woof().equals(woof)
            && Objects.equals(put.handler(), handler)
            && put.payload().equals(payload);
    step(equal, equal ? null : Describe.put(woof, handler, payload));
    return ((EventBody.Put) body).seqno();
  }

  @Override
  public Answer read(String woof, long seqno) {
    EventBody body = body();
    boolean equal =
        body instanceof EventBody.Read read && read.woof().equals(woof) && read.seqno() == seqno;
    step(equal, equal ? null : Describe.read(woof, seqno));
    EventBody.Read read = (EventBody.Read) body;
    return new Answer(read.found(), seen(read));
  }

  private Payload seen(EventBody.Read read) {
    if (read.found() != Found.FOUND || read.payload() != null) {
      return read.payload();
    }
    if (lookUp.apply(read.seen()) instanceof EventBody.Put put) {
      return put.payload();
    }
    throw incomplete(
        "the element it read is not in the recording: " + read.woof() + "#" + read.seqno());
  }

  @Override
  public long latest(String woof) {
    EventBody body = body();
    boolean equal = body instanceof EventBody.LatestRead read && read.woof().equals(woof);
    step(equal, equal ? null : Describe.latest(woof));
    return ((EventBody.LatestRead) body).seqno();
  }

  @Override
  public SentRequest send(
      String peer, RequestKind kind, String woof, String handler, long seqno, Payload payload) {
    EventBody body = body();
    boolean equal =
        body instanceof EventBody.Sent sent
            && sent.peer().equals(peer)
            && sent.kind() == kind
            && sent.woof().equals(woof)
            && Objects.equals(sent.handler(), handler)
            && sent.seqno() == seqno
            && Objects.equals(sent.payload(), payload);
    step(equal, equal ? null : Describe.sent(peer, kind, woof, seqno, payload));
    return new RecordedRequest(((EventBody.Sent) body).requestId(), recorded.get(next - 1).id());
  }

  @Override
  public Awaiting await(SentRequest request, long timeoutNanos) {
    EventBody body = body();
    boolean equal = body instanceof EventBody.Awaited;
    step(equal, equal ? null : "wait for the reply to request " + request.number());
    EventBody.Awaited awaited = (EventBody.Awaited) body;
    if (awaited.outcome() == AwaitOutcome.UNKNOWN) {
      return new Awaiting(AwaitOutcome.UNKNOWN, 0, null, null, null, null);
    }
    if (lookUp.apply(awaited.replied()) instanceof EventBody.Replied reply) {
      return new Awaiting(
          awaited.outcome(),
          reply.seqno(),
          reply.found(),
          reply.value(),
          reply.remote(),
          reply.refusal());
    }
    throw incomplete(
        "the reply it waited for is not in the recording: request " + request.number());
  }

  @Override
  public Answer remoteRead(String peerWoof, long seqno, Awaiting reply) {
    EventBody body = body();
    if (body instanceof EventBody.Anomaly refused && refused.kind().equals(REFUSED_PUT)) {
      step(true, null);
      throw new OperationRefusedException(refused.what());
    }
    return read(peerWoof, seqno);
  }

  /** Compares the beginning of an external call, and leaves its outcome to others. */
  public void calling(String name, String key) {
    boolean equal =
        body() instanceof EventBody.Calling calling
            && calling.name().equals(name)
            && Objects.equals(calling.key(), key)
            && calling.requestDigest().isEmpty();
    step(equal, equal ? null : Describe.calling(name, key));
  }

  /** What a handler gets of an external call without a response: the same live and replayed. */
  public static ExternalCallException failure(String name, EventBody.Called called) {
    return new ExternalCallException(Describe.failedCall(name, called));
  }

  private SampleValue sample(String source) {
    EventBody body = body();
    boolean equal = body instanceof EventBody.Sampled sampled && sampled.source().equals(source);
    step(equal, equal ? null : Describe.sample(source));
    return ((EventBody.Sampled) body).value();
  }

  private long number(String source) {
    if (sample(source) instanceof SampleValue.OfNumber number) {
      return number.value();
    }
    throw incomplete("the recorded " + source + " is not a number");
  }

  private String text(String source) {
    if (sample(source) instanceof SampleValue.OfText text) {
      return text.value();
    }
    throw incomplete("the recorded " + source + " is not a text");
  }

  @Override
  public long wallNanos() {
    return number(CLOCK);
  }

  @Override
  public long nanoTime() {
    return number(NANO_TIME);
  }

  @Override
  public long randomSeed(String stream) {
    return number(RANDOM + stream);
  }

  @Override
  public String property(String name) {
    return text(PROPERTY + name);
  }

  @Override
  public String environment(String name) {
    return text(ENVIRONMENT + name);
  }

  @Override
  public Payload call(String name, String key, boolean idempotent, ExternalCall<Payload> call) {
    calling(name, key);
    if (!(body() instanceof EventBody.Called called)) {
      throw incomplete("the outcome of the call is not recorded: " + name);
    }
    step(true, null);
    if (called.outcome() == CallOutcome.RETURNED) {
      return called.response();
    }
    throw failure(name, called);
  }
}
