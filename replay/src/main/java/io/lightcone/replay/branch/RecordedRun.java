package io.lightcone.replay.branch;

import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A lane that does what it did, operation by operation at the recorded places, as long as it is
 * told what it was told. At the first answer that differs, an invocation's handler is run: it gets
 * the recorded answers up to there, then that one, and goes on live. Clients can't be run again;
 * they go on as recorded, and it is counted.
 */
final class RecordedRun {
  static final String CLIENT_READ =
      "a client was told something else; clients are not run again and did what they had done";

  private final Engine engine;
  private final LaneRun lane;
  private final List<Integer> operations;
  private int index;

  /** Counts the crashes it went through: turns from before one are void. */
  private int life;

  RecordedRun(Engine engine, LaneRun lane) {
    this.engine = engine;
    this.lane = lane;
    this.operations = lane.recorded.operations();
  }

  /** Goes on to the next operation that has a turn of its own. */
  void next() {
    for (; index < operations.size(); index++) {
      int rank = operations.get(index);
      Access access = null;
      Runnable work = null;
      EventBody body = engine.history.body(rank);
      if (body instanceof EventBody.Put put) {
        access = new Access(lane.namespace, put.woof(), Access.Kind.PUT, 0);
        work = () -> put(rank, put);
      } else if (body instanceof EventBody.Read read && isLocal(read.woof())) {
        access = new Access(lane.namespace, read.woof(), Access.Kind.READ, read.seqno());
        work = () -> read(rank, read);
      } else if (body instanceof EventBody.LatestRead read) {
        access = new Access(lane.namespace, read.woof(), Access.Kind.LATEST, 0);
        work = () -> latest(rank, read);
      } else if (body instanceof EventBody.Sent sent) {
        work = () -> send(rank, sent);
      } else if (body instanceof EventBody.Awaited awaited && awaits(rank, awaited)) {
        return;
      } else if (body instanceof EventBody.Ended ended) {
        work = () -> end(rank, ended);
      }
      if (work != null) {
        schedule(engine.placeOf(rank), rank, access, Turn.NONE, work);
        return;
      }
      link(engine.copy(rank, lane), body);
    }
  }

  private static boolean isLocal(String woof) {
    return !woof.startsWith("woof://");
  }

  private void schedule(Place place, int rank, Access access, int[] causes, Runnable work) {
    long key = engine.history.key(rank);
    int then = life;
    Runnable unlessCrashed =
        () -> {
          if (life == then) {
            work.run();
          }
        };
    engine.agenda.add(engine.turn(lane.namespace, place, key, lane, access, causes, unlessCrashed));
  }

  /**
   * The namespace crashes: what was not written yet is forgotten, and the handler asks again.
   *
   * @param rank the last event that was written
   * @return whether something was forgotten: then it has to be resumed
   */
  boolean crash(int rank) {
    int kept = 0;
    while (kept < index && operations.get(kept) <= rank) {
      kept++;
    }
    if (kept == index && lane.recorded.start() <= rank) {
      return false;
    }
    life++;
    Emitted last = lane.last;
    while (last != null && last.recorded > rank) {
      last.lost = true;
      last = last.op;
    }
    lane.last = last;
    index = kept;
    return true;
  }

  /** Resumes after a crash, from what was written. */
  void resume() {
    List<Event> told = new ArrayList<>();
    for (int i = 0; i < index; i++) {
      told.add(engine.history.event(operations.get(i)));
    }
    if (!engine.invocations.runLive(lane, told, Map.of(), this::next)) {
      if (lane.last == null) {
        lane.started = engine.copy(lane.recorded.start(), lane);
        lane.started.first = lane.trigger == null ? null : lane.trigger.event();
      }
      next();
    }
  }

  /** References of what is copied without a turn of its own. */
  private void link(Emitted event, EventBody body) {
    if (body instanceof EventBody.Called) {
      event.first = event.op;
    } else if (body instanceof EventBody.DeadLettered && lane.trigger != null) {
      event.first = lane.trigger.event();
    } else if (body instanceof EventBody.Read read) {
      Messages.Message last = lane.lastAwaited;
      event.first = last == null ? null : last.remote;
      event.foreign = read.seen();
    }
  }

  private void put(int rank, EventBody.Put put) {
    long key = engine.history.key(rank);
    if (engine.changes.drops(key)) {
      goOn();
      return;
    }
    BranchElement element =
        engine.put(
            lane,
            lane.namespace,
            put.woof(),
            put.handler(),
            engine.changes.edited(key, put.payload()),
            key,
            rank,
            null);
    answered(
        element.seqno() == put.seqno(),
        new EventBody.Put(put.woof(), element.seqno(), put.handler(), null, put.payload()));
  }

  private void read(int rank, EventBody.Read read) {
    BranchWooF.Seen seen = engine.world.read(lane.namespace, read.woof(), read.seqno());
    Payload payload = seen.element() == null ? null : seen.element().payload();
    boolean lost = read.found() == Found.FOUND && recordedPayload(read) == null;
    boolean same =
        lost || seen.found() == read.found() && Objects.equals(payload, recordedPayload(read));
    EventBody.Read now =
        new EventBody.Read(read.woof(), read.seqno(), seen.found(), null, payload, read.asOf());
    Emitted event =
        engine.story.emit(lane.namespace, same ? read : now, rank, engine.history.key(rank), lane);
    event.first = seen.element() == null ? null : seen.element().event();
    engine.trace.saw(engine.nowStep, seen.element());
    event.foreign = lost ? read.seen() : null;
    answered(same, now);
  }

  private Payload recordedPayload(EventBody.Read read) {
    if (read.found() != Found.FOUND || read.payload() != null) {
      return read.payload();
    }
    return engine.history.body(read.seen()) instanceof EventBody.Put put ? put.payload() : null;
  }

  private void latest(int rank, EventBody.LatestRead read) {
    BranchElement newest = engine.world.latest(lane.namespace, read.woof());
    BranchWooF woof = engine.world.woof(lane.namespace, read.woof());
    long seqno = newest != null ? newest.seqno() : woof == null ? 0 : woof.head();
    boolean same = seqno == read.seqno();
    Found found = seqno == 0 ? Found.ABSENT : Found.LATEST;
    EventBody.LatestRead now =
        new EventBody.LatestRead(read.woof(), seqno, found, null, read.asOf());
    Emitted event =
        engine.story.emit(lane.namespace, same ? read : now, rank, engine.history.key(rank), lane);
    event.first = newest == null ? null : newest.event();
    engine.trace.saw(engine.nowStep, newest);
    answered(same, now);
  }

  private void send(int rank, EventBody.Sent sent) {
    long key = engine.history.key(rank);
    if (engine.changes.drops(key) && !lane.isInvocation()) {
      goOn();
      return;
    }
    Payload payload = engine.changes.edited(key, sent.payload());
    EventBody.Sent now =
        payload == sent.payload()
            ? sent
            : new EventBody.Sent(
                sent.peer(),
                sent.requestId(),
                sent.kind(),
                sent.woof(),
                sent.handler(),
                sent.seqno(),
                payload);
    Emitted event = engine.story.emit(lane.namespace, now, rank, key, lane);
    engine.messages.send(lane, event, now);
    goOn();
  }

  /**
   * Waits for a reply.
   *
   * @return false when nothing is known of the request: then it is copied
   */
  private boolean awaits(int rank, EventBody.Awaited awaited) {
    Messages.Message message = engine.messages.sent(awaited.sent());
    if (message == null) {
      return false;
    }
    int replied = engine.history.rankOf(awaited.replied());
    Place place = replied >= 0 ? Place.after(replied) : Place.at(rank);
    boolean patient = awaited.outcome() != AwaitOutcome.UNKNOWN;
    schedule(
        place,
        rank,
        null,
        Turn.NONE,
        () -> {
          if (patient) {
            message.whenReplied(
                () ->
                    schedule(
                        engine.now(),
                        rank,
                        null,
                        message.causes(),
                        () -> await(rank, awaited, message)));
          } else {
            await(rank, awaited, message);
          }
        });
    return true;
  }

  private void await(int rank, EventBody.Awaited awaited, Messages.Message message) {
    lane.lastAwaited = message;
    boolean same =
        message.reply == null
            ? awaited.outcome() == AwaitOutcome.UNKNOWN
            : awaited.outcome() != AwaitOutcome.UNKNOWN
                && Messages.sameAnswer(message.reply, engine.history.body(awaited.replied()));
    EventId replied = awaited.replied() != null ? awaited.replied() : awaited.sent();
    EventBody.Awaited now =
        new EventBody.Awaited(
            awaited.sent(),
            message.reply == null ? null : replied,
            Messages.outcome(message.reply));
    Emitted event =
        engine.story.emit(
            lane.namespace, same ? awaited : now, rank, engine.history.key(rank), lane);
    event.first = message.sent;
    event.second = message.replied;
    answered(same, now, message.reply == null ? Map.of() : Map.of(replied, message.reply));
  }

  private void end(int rank, EventBody.Ended ended) {
    Emitted event = engine.copy(rank, lane);
    engine.invocations.ended(lane, ended, event);
    goOn();
  }

  private void goOn() {
    index++;
    next();
  }

  private void answered(boolean same, EventBody now) {
    answered(same, now, Map.of());
  }

  private void answered(boolean same, EventBody now, Map<EventId, EventBody> overlay) {
    if (same) {
      goOn();
    } else if (!lane.isInvocation()) {
      if (!(now instanceof EventBody.Put)) {
        engine.tally.caveat(CLIENT_READ);
      }
      goOn();
    } else {
      goLive(now, overlay);
    }
  }

  private void goLive(EventBody now, Map<EventId, EventBody> overlay) {
    List<Event> told = new ArrayList<>();
    for (int i = 0; i < index; i++) {
      told.add(engine.history.event(operations.get(i)));
    }
    Event then = engine.history.event(operations.get(index));
    told.add(new Event(then.id(), then.wallMicros(), then.op(), now));
    boolean afterEnd = lane.recorded.end() >= 0 && operations.indexOf(lane.recorded.end()) < index;
    if (afterEnd || !engine.invocations.runLive(lane, told, overlay, this::goOn)) {
      goOn();
    }
  }
}
