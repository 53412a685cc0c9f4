package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.replay.session.Handlers;
import io.lightcone.runtime.namespace.DeadLetters;
import io.lightcone.runtime.namespace.HandlerCode;
import io.lightcone.runtime.woof.Admission;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts what puts trigger, in lines where a WooF is served serially, and tries again. */
final class Invocations {
  private static final String NO_CODE = "invocations that could not be run again: ";

  private final Engine engine;
  private final Handlers recorded;
  private final Map<String, String> current = new HashMap<>();
  private final Map<String, Deque<Runnable>> lines = new HashMap<>();
  private final Set<Long> started = new HashSet<>();
  private final Map<LaneRun, RecordedRun> underWay = new LinkedHashMap<>();

  Invocations(Engine engine, Handlers recorded) {
    this.engine = engine;
    this.recorded = recorded;
  }

  /** A bundle came into use. */
  void deployed(int namespace, EventBody.BundleLoaded loaded) {
    for (HandlerInfo handler : loaded.handlers()) {
      current.put(namespace + " " + handler.name(), loaded.digest());
    }
  }

  /**
   * Makes sure that an element may be put.
   *
   * @throws io.lightcone.runtime.invocation.OperationRefusedException if not
   */
  void admit(int namespace, String woof, String handler, Payload payload) {
    BranchWooF to = engine.world.woof(namespace, woof);
    boolean known = handler != null && current.containsKey(namespace + " " + handler);
    Admission.check(woof, to == null ? null : to.info(), handler, known, payload);
  }

  /** Starts the handler that an element triggers, if any. */
  void triggered(BranchElement element) {
    if (element.handler() != null) {
      attempt(element, 1);
    }
  }

  private void attempt(BranchElement element, int attempt) {
    long key = CausalKeys.invocation(element.key(), attempt);
    RecordedLane lane = engine.recordedLane(key);
    boolean known = lane != null && handlerOf(lane).equals(element.handler());
    if (!known && attempt == 1 && wasPending(element)) {
      engine.tally.pending++;
      return;
    }
    LaneRun run =
        new LaneRun(
            key, element.namespace(), known ? lane : null, element, element.handler(), attempt);
    if (!started.add(key)) {
      return;
    }
    engine.agenda.add(
        engine.turn(
            element.namespace(),
            known ? firstPlace(lane) : engine.now(),
            key,
            run,
            null,
            new int[] {engine.nowStep},
            () -> inLine(run, () -> begin(run))));
  }

  private String handlerOf(RecordedLane lane) {
    return ((EventBody.Started) engine.history.body(lane.start())).handler();
  }

  /** Whether the recording ends before it was started. */
  private boolean wasPending(BranchElement element) {
    return element.recorded() >= 0
        && engine.history.body(element.recorded()) instanceof EventBody.Put put
        && element.handler().equals(put.handler());
  }

  /** A start is written with the first effect; what was read before tells that it was earlier. */
  private Place firstPlace(RecordedLane lane) {
    Place first = Place.at(lane.start());
    return lane.operations().isEmpty()
        ? first
        : Place.earlier(first, engine.placeOf(lane.operations().get(0)));
  }

  private void inLine(LaneRun run, Runnable begin) {
    String line = lineOf(run);
    if (line == null) {
      begin.run();
      return;
    }
    Deque<Runnable> waiting = lines.get(line);
    if (waiting == null) {
      lines.put(line, new ArrayDeque<>());
      begin.run();
    } else {
      waiting.add(begin);
    }
  }

  /** The line that it stands in, or null where invocations run side by side. */
  private String lineOf(LaneRun run) {
    if (run.trigger == null) {
      return null;
    }
    BranchWooF woof = engine.world.woof(run.namespace, run.trigger.woof());
    boolean serial = woof != null && woof.info().dispatch() == Dispatch.SERIAL;
    return serial ? run.namespace + " " + run.trigger.woof() : null;
  }

  private void leaveLine(LaneRun run) {
    String line = lineOf(run);
    if (line == null || !lines.containsKey(line)) {
      return;
    }
    Runnable next = lines.get(line).poll();
    if (next == null) {
      lines.remove(line);
    } else {
      engine.agenda.add(
          engine.turn(
              run.namespace,
              engine.now(),
              CausalKeys.mix(run.key, 11),
              null,
              null,
              new int[] {engine.nowStep},
              next));
    }
  }

  private void begin(LaneRun run) {
    engine.tally.invocations++;
    if (run.recorded == null) {
      if (!runLive(run, List.of(), Map.of(), null)) {
        leaveLine(run);
      }
      return;
    }
    Runnable asRecorded =
        () -> {
          run.started = engine.copy(run.recorded.start(), run);
          run.started.first = run.trigger.event();
          RecordedRun as = new RecordedRun(engine, run);
          underWay.put(run, as);
          as.next();
        };
    if (!mustRun(run) || !runLive(run, List.of(), Map.of(), null)) {
      asRecorded.run();
    }
  }

  private boolean mustRun(LaneRun run) {
    BranchElement trigger = run.trigger;
    EventBody.Put put = (EventBody.Put) engine.history.body(trigger.recorded());
    boolean other =
        trigger.recorded() < 0
            || put.seqno() != trigger.seqno()
            || !put.payload().equals(trigger.payload());
    return other || engine.changes.runsEverything() || isSwapped(run);
  }

  private boolean isSwapped(LaneRun run) {
    return engine.changes.handlers() != null
        && engine.changes.handlers().find(digestOf(run), run.handler) != null;
  }

  private String digestOf(LaneRun run) {
    return run.recorded == null
        ? current.getOrDefault(run.namespace + " " + run.handler, "")
        : ((EventBody.Started) engine.history.body(run.recorded.start())).bundle();
  }

  private HandlerCode codeOf(LaneRun run) {
    String digest = digestOf(run);
    HandlerCode swapped =
        engine.changes.handlers() == null
            ? null
            : engine.changes.handlers().find(digest, run.handler);
    return swapped != null ? swapped : recorded.find(digest, run.handler);
  }

  /**
   * Runs a handler: first on answers it was told already, then on the branch.
   *
   * @param told its operations so far, with what they were answered; empty at its beginning
   * @param overlay replies that are not as recorded
   * @param otherwise goes on as recorded if it does something else than it did; null at its
   *     beginning
   * @return false when it can't be run
   */
  boolean runLive(
      LaneRun run, List<Event> told, Map<EventId, EventBody> overlay, Runnable otherwise) {
    HandlerCode code = codeOf(run);
    if (code == null || run.trigger == null) {
      engine.tally.caveat(NO_CODE + recorded.absence(digestOf(run), run.handler));
      return false;
    }
    underWay.remove(run);
    run.ran = true;
    run.attempts = code.attempts();
    engine.tally.ran++;
    new LiveRun(engine, run, code, told, overlay, otherwise).start();
    return true;
  }

  /**
   * A namespace crashes.
   *
   * @param rank the last event that was written
   * @param restart when it comes again
   */
  void crash(int namespace, int rank, Place restart) {
    for (Map.Entry<LaneRun, RecordedRun> one : new ArrayList<>(underWay.entrySet())) {
      LaneRun run = one.getKey();
      if (run.namespace == namespace && one.getValue().crash(rank)) {
        engine.agenda.add(
            engine.turn(
                namespace,
                restart,
                CausalKeys.mix(run.key, 17),
                run,
                null,
                Turn.NONE,
                one.getValue()::resume));
      }
    }
  }

  /** An invocation has ended, as recorded or live. */
  void ended(LaneRun run, EventBody.Ended ended, Emitted event) {
    engine.tally.ends.add(event);
    underWay.remove(run);
    leaveLine(run);
    if (ended.outcome() == Outcome.OK || run.trigger == null) {
      return;
    }
    engine.tally.failures.add(new Tally.Failing(run, event));
    long next = CausalKeys.invocation(run.trigger.key(), run.attempt + 1);
    boolean recordedNext = engine.recordedLane(next) != null;
    boolean again = ended.outcome() == Outcome.FAILED && run.attempt < run.attempts;
    if (recordedNext && !run.ran || again) {
      attempt(run.trigger, run.attempt + 1);
    } else if (run.ran && ended.outcome() != Outcome.PARKED) {
      giveUp(run, ended);
    }
  }

  private void giveUp(LaneRun run, EventBody.Ended ended) {
    if (engine.world.woof(run.namespace, DeadLetters.WOOF.name()) == null) {
      String name = engine.history.namespaceName(run.namespace);
      engine.world.create(run.namespace, DeadLetters.WOOF);
      engine.story.emit(
          run.namespace,
          new EventBody.WooFCreated(DeadLetters.WOOF),
          -1,
          CausalKeys.woof(name, DeadLetters.WOOF.name()),
          null);
    }
    EventBody.DeadLettered letter = new EventBody.DeadLettered(null, String.valueOf(ended.error()));
    long key = run.counts.next(letter);
    engine.story.emit(run.namespace, letter, engine.history.rankOfKey(key), key, run).first =
        run.trigger.event();
    long put = run.counts.next(io.lightcone.tracer.event.EventType.PUT, DeadLetters.WOOF.name());
    engine.put(
        run,
        run.namespace,
        DeadLetters.WOOF.name(),
        null,
        DeadLetters.letter(
            putLabel(run.trigger),
            run.trigger.woof(),
            run.trigger.seqno(),
            run.handler,
            run.attempt,
            ended.error()),
        put,
        engine.history.rankOfKey(put),
        null);
  }

  /** The trigger's event; one that the recording hasn't got has no number yet, but a key. */
  private String putLabel(BranchElement trigger) {
    String number =
        trigger.recorded() >= 0
            ? Long.toString(engine.history.event(trigger.recorded()).id().seq())
            : "new-%016x".formatted(trigger.key());
    return engine.history.namespaceName(trigger.namespace()) + "/" + number;
  }
}
