package io.lightcone.replay.session;

import io.lightcone.replay.divergence.Divergence;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.BoundInvocation;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.HandlerOutcome;
import io.lightcone.runtime.invocation.IncompleteRecordingError;
import io.lightcone.runtime.invocation.InvocationLabel;
import io.lightcone.runtime.invocation.MismatchError;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.runtime.invocation.Step;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Replays invocations, one at a time.
 *
 * <p>The handler runs on the calling thread; every recorded result is supplied, and every
 * operation, and at last the outcome, is compared byte for byte with the recorded one. At the first
 * difference the handler is stopped, and the session says where. Nothing is ever written. Safe for
 * several threads.
 */
public final class ReplaySession {
  private final Handlers handlers;
  private final Function<EventId, EventBody> lookUp;
  private final Function<EventId, RecordedEnvironment> environment;
  private final Evidence evidence;

  /**
   * A session.
   *
   * @param handlers the code to run
   * @param recorded the code that was recorded, for telling its lines; may be the same
   * @param lookUp finds puts that reads saw, and replies; null for what the recording lacks
   * @param environment the environment the invocation was recorded in
   */
  public ReplaySession(
      Handlers handlers,
      Handlers recorded,
      Function<EventId, EventBody> lookUp,
      Function<EventId, RecordedEnvironment> environment) {
    this.handlers = handlers;
    this.lookUp = lookUp;
    this.environment = environment;
    this.evidence = new Evidence(this, recorded, environment);
  }

  /** Replays one invocation and keeps its steps. */
  public Replay replay(RecordedInvocation invocation) {
    return replay(invocation, true);
  }

  /**
   * Replays one invocation.
   *
   * @param keepSteps whether the steps are wanted; a bulk replay is faster without
   */
  public Replay replay(RecordedInvocation invocation, boolean keepSteps) {
    return replay(invocation, keepSteps ? step -> {} : null);
  }

  /**
   * Replays one invocation and keeps its steps.
   *
   * @param onStep told of each step as the handler takes it, on the same thread
   */
  public Replay replay(RecordedInvocation invocation, Consumer<Step> onStep) {
    String obstacle = obstacle(invocation);
    if (obstacle != null) {
      return Replay.impossible(invocation.label(), obstacle);
    }
    EventBody.Started start = invocation.start();
    HandlerCode code = handlers.find(start.bundle(), start.handler());
    if (code == null) {
      return Replay.impossible(
          invocation.label(), handlers.absence(start.bundle(), start.handler()));
    }
    List<Step> steps = new ArrayList<>();
    Consumer<Step> told = onStep == null ? null : onStep.andThen(steps::add);
    Run run = checked(invocation, run(invocation, code, told));
    if (run.incomplete() != null) {
      return Replay.impossible(invocation.label(), run.incomplete());
    }
    if (run.difference() == null) {
      return same(invocation, steps, run.staticWrites());
    }
    Divergence divergence = evidence.explain(invocation, code, run);
    return new Replay(
        invocation.label(), Verdict.DIVERGED, steps, divergence, null, run.staticWrites());
  }

  /** In another environment, doing the same proves nothing about what was recorded. */
  private Replay same(RecordedInvocation invocation, List<Step> steps, int staticWrites) {
    RecordedEnvironment then = environment.apply(invocation.started().id());
    String otherWorld = then == null ? null : then.differenceFromNow();
    return otherWorld == null
        ? new Replay(invocation.label(), Verdict.FAITHFUL, steps, null, null, staticWrites)
        : new Replay(
            invocation.label(),
            Verdict.NOT_REPLAYABLE,
            steps,
            null,
            "environment differs: it does the same here, but it was " + otherWorld,
            staticWrites);
  }

  private static String obstacle(RecordedInvocation invocation) {
    if (invocation.trigger() == null) {
      return "its trigger is not in the recording";
    }
    if (invocation.ended() == null) {
      return "it has no end in the recording: it was running, or its end was not recorded";
    }
    if (invocation.end().outcome() == Outcome.PARKED) {
      return "it is parked: its resume differed from the journal";
    }
    return null;
  }

  /**
   * One run of a handler over a recording.
   *
   * @param difference the first step that differs, or null
   * @param nowSite the handler's line that did it, or null
   * @param incomplete what the recording lacks, or null
   * @param staticWrites how often it wrote a static field
   * @param altered how the recording shows that it was altered, or null
   */
  record Run(
      Step difference, String nowSite, String incomplete, int staticWrites, String altered) {}

  /** The run, unless the recording contradicts itself before the run leaves it. */
  private Run checked(RecordedInvocation invocation, Run run) {
    Contradiction found = Contradiction.first(invocation, lookUp);
    boolean first =
        found != null && (run.difference() == null || found.step() <= run.difference().index());
    return first ? found.asRun(run.staticWrites()) : run;
  }

  Run run(RecordedInvocation invocation, HandlerCode code, Consumer<Step> steps) {
    RecordedOperations recorded = new RecordedOperations(invocation.operations(), lookUp, steps);
    EventBody.Put put = invocation.put();
    InvocationLabel label =
        new InvocationLabel(
            invocation.start().handler(),
            invocation.start().attempt(),
            invocation.trigger().id(),
            invocation.namespace(),
            put.woof(),
            put.seqno(),
            true);
    BoundInvocation bound = new BoundInvocation(recorded, code.payloads(), label);
    Answer answer = new Answer(Found.FOUND, put.payload());
    ElementView element = new ElementView(put.woof(), put.seqno(), answer, code.payloads());
    try {
      HandlerOutcome outcome = HandlerOutcome.of(code::create, bound, element);
      Step end = End.compare(invocation, recorded, outcome);
      if (steps != null) {
        steps.accept(end);
      }
      String site = outcome.stack() == null ? null : CallSite.inText(outcome.stack());
      return new Run(
          end.equal() ? null : end, site, null, outcome.staticWrites(), End.altered(end));
    } catch (MismatchError e) {
      return new Run(e.step(), CallSite.of(e), null, bound.staticWrites(), null);
    } catch (IncompleteRecordingError e) {
      return new Run(null, null, e.getMessage(), bound.staticWrites(), null);
    }
  }

  /** The recorded events of an invocation, for comparing them with what was done now. */
  static Event operation(RecordedInvocation invocation, int step) {
    return step < invocation.operations().size() ? invocation.operations().get(step) : null;
  }
}
