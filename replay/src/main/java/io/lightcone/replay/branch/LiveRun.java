package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.BoundInvocation;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.HandlerOutcome;
import io.lightcone.runtime.invocation.IncompleteRecordingError;
import io.lightcone.runtime.invocation.InvocationLabel;
import io.lightcone.runtime.invocation.MismatchError;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.invocation.Operations;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.runtime.invocation.RecordedRequest;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.runtime.simulation.Strands;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A handler that runs in a branch, on a strand of its own: it waits at each operation for its turn.
 * Operations that the recording has, by causal key, have theirs where they were recorded.
 */
final class LiveRun implements Operations {
  private final Engine engine;
  private final LaneRun lane;
  private final HandlerCode code;
  private final List<Event> told;
  private final Map<EventId, EventBody> overlay;
  private final Runnable otherwise;
  private Strands.Strand strand;

  LiveRun(
      Engine engine,
      LaneRun lane,
      HandlerCode code,
      List<Event> told,
      Map<EventId, EventBody> overlay,
      Runnable otherwise) {
    this.engine = engine;
    this.lane = lane;
    this.code = code;
    this.told = told;
    this.overlay = overlay;
    this.otherwise = otherwise;
  }

  /** Runs it until its first operation that is not told already. */
  void start() {
    if (lane.last == null) {
      int recorded = lane.recorded == null ? -1 : lane.recorded.start();
      EventBody.Started body =
          new EventBody.Started(lane.handler, code.bundle(), lane.attempt, null);
      lane.started = engine.story.emit(lane.namespace, body, recorded, lane.key, lane);
      lane.started.first = lane.trigger.event();
    }
    told.forEach(event -> lane.counts.next(event.body()));
    strand = engine.strands.of(this::run);
    strand.resume();
  }

  private void run() {
    RecordedOperations answers = new RecordedOperations(told, this::lookUp, null);
    BoundInvocation invocation =
        new BoundInvocation(new ToldThenLive(answers, this), code.payloads(), label());
    Answer answer = new Answer(Found.FOUND, lane.trigger.payload());
    ElementView element =
        new ElementView(lane.trigger.woof(), lane.trigger.seqno(), answer, code.payloads());
    try {
      HandlerOutcome outcome = HandlerOutcome.of(code::create, invocation, element);
      if (answers.exhausted()) {
        end(outcome);
        return;
      }
    } catch (MismatchError | IncompleteRecordingError e) {
      // below
    }
    engine.tally.caveat(
        "invocations that did something else when run again on what they were told: "
            + lane.handler);
    lane.ran = false;
    engine.tally.ran--;
    otherwise.run();
  }

  private EventBody lookUp(EventId id) {
    EventBody altered = overlay.get(id);
    return altered != null ? altered : engine.history.body(id);
  }

  private InvocationLabel label() {
    return new InvocationLabel(
        lane.handler,
        lane.attempt,
        triggerId(),
        engine.history.namespaceName(lane.namespace),
        lane.trigger.woof(),
        lane.trigger.seqno(),
        true);
  }

  /** The recorded id, or one that follows from the causal key: handlers may use it as a key. */
  private EventId triggerId() {
    if (lane.trigger.recorded() >= 0) {
      return engine.history.event(lane.trigger.recorded()).id();
    }
    long namespace = engine.history.recording().namespaces().get(lane.namespace).id();
    return new EventId(namespace, 0, 1 + (lane.trigger.key() >>> 1));
  }

  /** Waits for the turn of an operation. */
  private int turn(EventType kind, String target, Access access) {
    long key = lane.counts.next(kind, target);
    int recorded = engine.history.rankOfKey(key);
    turn(engine.placeOf(recorded), key, access, Turn.NONE);
    return recorded;
  }

  private void turn(Place place, long key, Access access, int[] causes) {
    Turn turn =
        engine.turn(lane.namespace, place, key, lane, access, causes, () -> strand.resume());
    if (engine.agenda.isNext(turn)) {
      engine.finish();
      engine.begin(turn);
    } else {
      engine.agenda.add(turn);
      strand.pause();
    }
  }

  /** Key of the operation whose turn it is. */
  private long key() {
    return engine.trace.step(engine.nowStep).key();
  }

  private Emitted emit(EventBody body, int recorded, long key) {
    return engine.story.emit(lane.namespace, body, recorded, key, lane);
  }

  private Emitted note(EventBody body) {
    long key = lane.counts.next(body);
    return emit(body, engine.history.rankOfKey(key), key);
  }

  @Override
  public long put(String woof, String handler, Payload payload) {
    int recorded = turn(EventType.PUT, woof, new Access(lane.namespace, woof, Access.Kind.PUT, 0));
    long key = key();
    if (engine.changes.drops(key)) {
      BranchWooF to = engine.world.woof(lane.namespace, woof);
      return recorded >= 0
          ? ((EventBody.Put) engine.history.body(recorded)).seqno()
          : to == null ? 1 : to.head() + 1;
    }
    try {
      engine.invocations.admit(lane.namespace, woof, handler, payload);
    } catch (OperationRefusedException e) {
      refused(e);
      throw e;
    }
    Payload edited = engine.changes.edited(key, payload);
    return engine.put(lane, lane.namespace, woof, handler, edited, key, recorded, null).seqno();
  }

  private void refused(OperationRefusedException e) {
    note(new EventBody.Anomaly(RecordedOperations.REFUSED_PUT, e.getMessage()));
  }

  @Override
  public Answer read(String woof, long seqno) {
    int recorded =
        turn(EventType.READ, woof, new Access(lane.namespace, woof, Access.Kind.READ, seqno));
    BranchWooF.Seen seen = engine.world.read(lane.namespace, woof, seqno);
    Emitted event =
        emit(new EventBody.Read(woof, seqno, seen.found(), null, null, 1), recorded, key());
    event.first = seen.element() == null ? null : seen.element().event();
    engine.trace.saw(engine.nowStep, seen.element());
    return new Answer(seen.found(), seen.element() == null ? null : seen.element().payload());
  }

  @Override
  public long latest(String woof) {
    int recorded =
        turn(EventType.LATEST_READ, woof, new Access(lane.namespace, woof, Access.Kind.LATEST, 0));
    BranchElement newest = engine.world.latest(lane.namespace, woof);
    long seqno = newest == null ? 0 : newest.seqno();
    Found found = newest == null ? Found.ABSENT : Found.LATEST;
    Emitted event = emit(new EventBody.LatestRead(woof, seqno, found, null, 1), recorded, key());
    event.first = newest == null ? null : newest.event();
    engine.trace.saw(engine.nowStep, newest);
    return seqno;
  }

  @Override
  public SentRequest send(
      String peer, RequestKind kind, String woof, String handler, long seqno, Payload payload) {
    int recorded = turn(EventType.SENT, CausalKeys.target(peer, kind, woof), null);
    long key = key();
    long number =
        recorded >= 0 && engine.history.body(recorded) instanceof EventBody.Sent sent
            ? sent.requestId()
            : engine.messages.nextRequestId(lane.namespace);
    Payload edited = engine.changes.edited(key, payload);
    EventBody.Sent body = new EventBody.Sent(peer, number, kind, woof, handler, seqno, edited);
    return engine.messages.send(lane, emit(body, recorded, key), body);
  }

  @Override
  public Awaiting await(SentRequest request, long timeoutNanos) {
    Messages.Message message =
        request instanceof Messages.Message own
            ? own
            : engine.messages.sent(((RecordedRequest) request).sent());
    if (message.reply == null) {
      waitFor(message, timeoutNanos);
    }
    long key = lane.counts.next(EventType.AWAITED, "");
    turn(engine.now(), key, null, message.causes());
    EventBody.Replied reply = message.reply;
    AwaitOutcome outcome = Messages.outcome(reply);
    Emitted event =
        emit(new EventBody.Awaited(null, null, outcome), engine.history.rankOfKey(key), key);
    event.first = message.sent;
    event.second = message.replied;
    lane.lastAwaited = message;
    return reply == null
        ? new Awaiting(outcome, 0, null, null, null, null)
        : new Awaiting(outcome, reply.seqno(), reply.found(), reply.value(), null, reply.refusal());
  }

  /** Pauses until the reply comes, the time is over, or nothing else can happen any more. */
  private void waitFor(Messages.Message message, long timeoutNanos) {
    boolean[] over = {false};
    Runnable goOn =
        () -> {
          if (!over[0]) {
            over[0] = true;
            strand.resume();
          }
        };
    message.whenReplied(goOn);
    engine.messages.waits(message);
    long deadline = engine.history.time(engine.nowRank) + timeoutNanos / 1000;
    int at = engine.history.rankAtTime(deadline);
    if (at < engine.history.size()) {
      long key = CausalKeys.mix(message.sent.key, 13);
      engine.agenda.add(
          engine.turn(lane.namespace, Place.after(at), key, null, null, Turn.NONE, goOn));
    }
    strand.pause();
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
    Emitted event =
        note(new EventBody.Read(peerWoof, seqno, reply.found(), null, reply.value(), 1));
    event.first = lane.lastAwaited.remote;
    event.foreign = lane.lastAwaited.reply.remote();
    return new Answer(reply.found(), reply.value());
  }

  private SampleValue sample(String source) {
    long key = lane.counts.next(EventType.SAMPLED, source);
    SampleValue value = engine.samples.value(lane.namespace, source, key, engine.nowRank);
    emit(new EventBody.Sampled(source, value), engine.history.rankOfKey(key), key);
    return value;
  }

  private long number(String source) {
    return sample(source) instanceof SampleValue.OfNumber number ? number.value() : 0;
  }

  private String text(String source) {
    return sample(source) instanceof SampleValue.OfText text ? text.value() : null;
  }

  @Override
  public long wallNanos() {
    return number(RecordedOperations.CLOCK);
  }

  @Override
  public long nanoTime() {
    return number(RecordedOperations.NANO_TIME);
  }

  @Override
  public long randomSeed(String stream) {
    return number(RecordedOperations.RANDOM + stream);
  }

  @Override
  public String property(String name) {
    return text(RecordedOperations.PROPERTY + name);
  }

  @Override
  public String environment(String name) {
    return text(RecordedOperations.ENVIRONMENT + name);
  }

  /** The outside is not asked again: a call has its recorded outcome, or none. */
  @Override
  public Payload call(String name, String key, boolean idempotent, ExternalCall<Payload> call) {
    EventBody.Calling calling = new EventBody.Calling(name, key, "");
    Emitted begun = note(calling);
    EventBody.Called then = recordedOutcome(begun, key);
    if (then == null) {
      engine.tally.caveat("external calls without a recorded answer, which fail here: " + name);
      then =
          new EventBody.Called(
              null,
              CallOutcome.THREW,
              null,
              new Failure(IllegalStateException.class.getName(), "not recorded: " + name));
    }
    note(then).first = begun;
    if (then.outcome() == CallOutcome.RETURNED) {
      return then.response();
    }
    throw RecordedOperations.failure(name, then);
  }

  private EventBody.Called recordedOutcome(Emitted begun, String key) {
    if (begun.recorded < 0
        || !(engine.history.body(begun.recorded) instanceof EventBody.Calling calling)
        || !Objects.equals(calling.key(), key)) {
      return null;
    }
    List<Integer> operations = engine.history.laneOf(begun.recorded).operations();
    int next = operations.indexOf(begun.recorded) + 1;
    return next < operations.size()
            && engine.history.body(operations.get(next)) instanceof EventBody.Called called
        ? called
        : null;
  }

  private void end(HandlerOutcome outcome) {
    int recorded = turn(EventType.ENDED, "", null);
    long took =
        recorded >= 0 && engine.history.body(recorded) instanceof EventBody.Ended then
            ? then.durationNanos()
            : 0;
    EventBody.Ended ended =
        new EventBody.Ended(
            outcome.outcome(), outcome.error(), outcome.stack(), took, outcome.digest());
    Emitted event = emit(ended, recorded, key());
    engine.invocations.ended(lane, ended, event);
  }
}
