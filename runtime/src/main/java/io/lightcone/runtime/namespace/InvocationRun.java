package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.BoundInvocation;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.HandlerOutcome;
import io.lightcone.runtime.invocation.InvocationLabel;
import io.lightcone.runtime.invocation.MismatchError;
import io.lightcone.runtime.invocation.Operations;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.journal.Lane;
import java.util.List;

/** Runs one attempt of one invocation: starts or resumes it, and writes how it ended. */
final class InvocationRun {
  private final Kernel kernel;
  private final Environment world;
  private final Options options;
  private final RemoteRequests remote;
  private final BundleShelf shelf;
  private final History history;
  private final String namespaceName;
  private Dispatcher dispatcher;

  InvocationRun(
      Kernel kernel,
      Environment world,
      Options options,
      RemoteRequests remote,
      BundleShelf shelf,
      History history,
      String namespaceName) {
    this.kernel = kernel;
    this.world = world;
    this.options = options;
    this.remote = remote;
    this.shelf = shelf;
    this.history = history;
    this.namespaceName = namespaceName;
  }

  void dispatchWith(Dispatcher newDispatcher) {
    dispatcher = newDispatcher;
  }

  /** Runs it on this thread. */
  void run(Pending pending) {
    try {
      if (pending.resume() != null) {
        resume(pending);
      } else {
        start(pending);
      }
    } catch (WorldEnded e) {
      // nothing can be written any more; the trigger stays pending in the journal
    }
  }

  private void start(Pending pending) {
    HandlerCode code = shelf.current(pending.handler());
    LiveOperations live = live(new Lane());
    if (code == null) {
      live.note(new EventBody.Started(pending.handler(), "", pending.attempt(), pending.put()));
      String reason = "no bundle has this handler any more: " + pending.handler();
      Failure failure = new Failure(NamespaceException.class.getName(), reason);
      end(pending, live, new HandlerOutcome(Outcome.FAILED, failure, null, 0, 0), 1, 0);
      return;
    }
    world.scheduler().operation();
    live.note(
        new EventBody.Started(pending.handler(), code.bundle(), pending.attempt(), pending.put()));
    execute(pending, code, live, live);
  }

  private void resume(Pending pending) {
    Event started = history.event(pending.resume().started());
    EventBody.Started body = (EventBody.Started) started.body();
    List<Event> before = history.lane(pending.resume().started(), pending.resume().lane().last());
    LiveOperations live = live(pending.resume().lane());
    HandlerCode code = shelf.recorded(body.bundle(), body.handler());
    if (code == null) {
      Failure failure =
          new Failure(NamespaceException.class.getName(), "bundle is missing: " + body.bundle());
      live.effect(new EventBody.Ended(Outcome.PARKED, failure, null, 0, 0));
      return;
    }
    RecordedOperations recorded = new RecordedOperations(before, history::body, null);
    execute(pending, code, new ResumingOperations(recorded, before, live), live);
  }

  private LiveOperations live(Lane lane) {
    return new LiveOperations(kernel, world, options, remote, lane);
  }

  private void execute(
      Pending pending, HandlerCode code, Operations operations, LiveOperations live) {
    InvocationLabel label =
        new InvocationLabel(
            pending.handler(),
            pending.attempt(),
            pending.put(),
            namespaceName,
            pending.woof(),
            pending.seqno(),
            false);
    BoundInvocation invocation = new BoundInvocation(operations, code.payloads(), label);
    ElementView element =
        new ElementView(
            pending.woof(),
            pending.seqno(),
            new Answer(Found.FOUND, payload(pending)),
            code.payloads());
    long begun = world.time().nanoTime();
    HandlerOutcome outcome;
    try {
      outcome = HandlerOutcome.of(code::create, invocation, element);
    } catch (MismatchError e) {
      outcome = new HandlerOutcome(Outcome.PARKED, Failure.of(e), null, invocation.digest(), 0);
    }
    long took = Math.max(0, world.time().nanoTime() - begun);
    end(pending, live, outcome, code.attempts(), took);
    if (mayTryAgain(outcome, pending, code)) {
      dispatcher.enqueueLater(pending.next(), code.delayNanos(pending.attempt()));
    }
  }

  private static boolean mayTryAgain(HandlerOutcome outcome, Pending pending, HandlerCode code) {
    return outcome.outcome() == Outcome.FAILED && pending.attempt() < code.attempts();
  }

  private Payload payload(Pending pending) {
    if (pending.payload() != null) {
      return pending.payload();
    }
    return pending.position() == 0
        ? history.payload(pending.put())
        : kernel.payload(pending.position(), pending.put().seq(), pending.woof(), pending.seqno());
  }

  private void end(
      Pending pending, LiveOperations live, HandlerOutcome outcome, int attempts, long took) {
    world.scheduler().operation();
    EventBody.Ended ended =
        new EventBody.Ended(
            outcome.outcome(), outcome.error(), outcome.stack(), took, outcome.digest());
    boolean failed = outcome.outcome() == Outcome.FAILED || outcome.outcome() == Outcome.REFUSED;
    boolean last = outcome.outcome() == Outcome.REFUSED || pending.attempt() >= attempts;
    if (failed && last) {
      live.note(ended);
      live.effect(new EventBody.DeadLettered(pending.put(), String.valueOf(outcome.error())));
    } else {
      live.effect(ended);
    }
  }
}
