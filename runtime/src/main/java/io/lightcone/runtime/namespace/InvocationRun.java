package io.lightcone.runtime.namespace;

import io.lightcone.runtime.environment.Environment;
import io.lightcone.runtime.environment.WorldEnded;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.BoundInvocation;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.HandlerOutcome;
import io.lightcone.runtime.invocation.IncompleteRecordingError;
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
import io.lightcone.tracer.journal.JournalState;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/** Runs one attempt of one invocation: starts or resumes it, and writes how it ended. */
final class InvocationRun {
  private static final long WRITE_AGAIN_NANOS = 1_000_000_000L;

  private final Kernel kernel;
  private final Environment world;
  private final OpenLanes lanes;
  private final BundleShelf shelf;
  private final History history;
  private final Triggers triggers;
  private final String namespaceName;
  private Dispatcher dispatcher;
  private volatile Consumer<InvocationEnd> listener = end -> {};

  InvocationRun(
      Kernel kernel,
      Environment world,
      OpenLanes lanes,
      BundleShelf shelf,
      History history,
      Triggers triggers,
      String namespaceName) {
    this.kernel = kernel;
    this.world = world;
    this.lanes = lanes;
    this.shelf = shelf;
    this.history = history;
    this.triggers = triggers;
    this.namespaceName = namespaceName;
  }

  void dispatchWith(Dispatcher newDispatcher) {
    dispatcher = newDispatcher;
  }

  void tell(Consumer<InvocationEnd> newListener) {
    listener = newListener;
  }

  private void tell(Pending pending, LiveOperations live, Outcome outcome, Failure error) {
    String invocation = namespaceName + "/" + pending.handler() + "@" + live.started().seq();
    listener.accept(new InvocationEnd(invocation, outcome, error));
  }

  /**
   * Runs it on this thread.
   *
   * @return null when it has ended; how it goes on, when it could not write
   */
  Dispatcher.Later run(Pending pending) {
    try {
      runOrPark(pending);
      return null;
    } catch (WorldEnded e) {
      return goOn(pending);
    } finally {
      triggers.hasRun(pending.put());
    }
  }

  private void runOrPark(Pending pending) {
    try {
      if (pending.resume() != null) {
        resume(pending);
      } else {
        start(pending);
      }
    } catch (WorldEnded e) {
      throw e;
    } catch (RuntimeException | Error e) {
      park(pending, e);
    }
  }

  /** What went wrong outside the handler must not vanish with this thread: it is listed. */
  private void park(Pending pending, Throwable reason) {
    JournalState.Trigger trigger = triggers.find(pending.put());
    if (trigger == null) {
      throw new NamespaceException("invocation ended, and then failed: " + pending.put(), reason);
    }
    boolean started = trigger.started() != null;
    LiveOperations live = started ? lanes.ofAttempt(trigger) : lanes.ofAttempt();
    if (!started) {
      live.note(new EventBody.Started(pending.handler(), "", pending.attempt(), pending.put()));
    }
    live.effect(new EventBody.Ended(Outcome.PARKED, Failure.of(reason), null, 0, 0));
    tell(pending, live, Outcome.PARKED, Failure.of(reason));
  }

  /**
   * After a write that failed, the journal says how far it came: from there it is resumed, as after
   * a crash. When the namespace has ended, that is for the next start.
   */
  private Dispatcher.Later goOn(Pending pending) {
    if (kernel.hasEnded()) {
      return null;
    }
    Pending left = triggers.pending(pending.put());
    return left == null ? null : new Dispatcher.Later(left, WRITE_AGAIN_NANOS);
  }

  private void start(Pending pending) {
    LiveOperations live = lanes.ofAttempt();
    HandlerCode code = shelf.current(pending.handler());
    String bundle = code == null ? "" : code.bundle();
    world.scheduler().operation();
    live.note(new EventBody.Started(pending.handler(), bundle, pending.attempt(), pending.put()));
    if (code == null) {
      String reason = "no bundle has this handler any more: " + pending.handler();
      end(pending, live, failed(Outcome.FAILED, reason), 1, 0);
    } else {
      execute(pending, code, live, live, () -> true);
    }
  }

  private void resume(Pending pending) {
    JournalState.Trigger trigger = pending.resume();
    LiveOperations live = lanes.ofAttempt(trigger);
    EventBody.Started body = (EventBody.Started) history.body(trigger.started());
    List<Event> before = history.lane(trigger.started(), trigger.lane().last());
    HandlerCode code = shelf.recorded(body.bundle(), body.handler());
    if (code == null) {
      throw new NamespaceException("the bundle it started on is missing: " + body.bundle());
    }
    RecordedOperations recorded = new RecordedOperations(before, history::body, null);
    execute(
        pending, code, new ResumingOperations(recorded, before, live), live, recorded::exhausted);
  }

  private static HandlerOutcome failed(Outcome outcome, String reason) {
    Failure failure = new Failure(NamespaceException.class.getName(), reason);
    return new HandlerOutcome(outcome, failure, null, 0, 0);
  }

  /**
   * Runs the handler.
   *
   * @param complete whether it did all that the journal has of it
   */
  private void execute(
      Pending pending,
      HandlerCode code,
      Operations operations,
      LiveOperations live,
      BooleanSupplier complete) {
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
      if (!complete.getAsBoolean()) {
        outcome = failed(Outcome.PARKED, "it ended before it did what the journal has of it");
      }
    } catch (MismatchError | IncompleteRecordingError e) {
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
      live.deadLetter(
          new EventBody.DeadLettered(pending.put(), String.valueOf(outcome.error())),
          DeadLetters.letter(namespaceName, pending, outcome.error()));
    } else {
      live.effect(ended);
    }
    tell(pending, live, outcome.outcome(), outcome.error());
  }
}
