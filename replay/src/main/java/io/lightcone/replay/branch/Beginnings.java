package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;

/** What happens by itself: all that no operation of a lane and no message of the branch causes. */
final class Beginnings {
  private final Engine engine;

  Beginnings(Engine engine) {
    this.engine = engine;
  }

  void schedule() {
    engine.changes.outages().forEach(this::schedule);
    for (int rank = 0; rank < engine.history.size(); rank++) {
      Runnable work = work(rank, engine.history.event(rank));
      if (work != null) {
        engine.agenda.add(
            engine.turn(
                engine.history.namespaceOf(rank),
                Place.at(rank),
                engine.history.key(rank),
                null,
                null,
                Turn.NONE,
                work));
      }
    }
  }

  /** A crash, and the start after it. */
  private void schedule(Changes.Outage outage) {
    long until = engine.history.time(outage.rank()) + outage.micros();
    Place restart = Place.after(engine.history.rankAtTime(until));
    long key = CausalKeys.mix(outage.rank(), 19);
    Runnable crash =
        () -> {
          engine.invocations.crash(outage.namespace(), outage.rank(), restart);
          engine.agenda.add(
              engine.turn(
                  outage.namespace(),
                  restart,
                  key,
                  null,
                  null,
                  Turn.NONE,
                  () -> start(outage, key)));
        };
    engine.agenda.add(
        engine.turn(
            outage.namespace(), Place.after(outage.rank()), key, null, null, Turn.NONE, crash));
  }

  private void start(Changes.Outage outage, long key) {
    EventBody.Opened last = null;
    for (int rank = 0; rank <= outage.rank(); rank++) {
      if (engine.history.namespaceOf(rank) == outage.namespace()
          && engine.history.body(rank) instanceof EventBody.Opened opened) {
        last = opened;
      }
    }
    if (last != null) {
      EventBody.Opened again =
          new EventBody.Opened((int) key, null, false, last.versions(), last.profile());
      engine.story.emit(outage.namespace(), again, -1, key, null);
    }
  }

  private Runnable work(int rank, Event event) {
    EventBody body = event.body();
    RecordedLane lane = engine.history.laneOf(rank);
    if (lane != null) {
      return lane.start() == rank && beginsByItself(lane, body) ? () -> begin(lane) : null;
    }
    int namespace = engine.history.namespaceOf(rank);
    if (body instanceof EventBody.WooFCreated created) {
      return () -> {
        engine.world.create(namespace, created.woof());
        engine.copy(rank, null);
      };
    }
    if (body instanceof EventBody.Checkpoint checkpoint) {
      return () -> {
        engine.world.restore(namespace, checkpoint.state());
        engine.copy(rank, null);
      };
    }
    if (body instanceof EventBody.BundleLoaded loaded) {
      return () -> {
        engine.invocations.deployed(namespace, loaded);
        engine.copy(rank, null);
        swap(namespace, rank);
      };
    }
    if (body instanceof EventBody.Put put) {
      return engine.history.rankOf(put.sent()) >= 0 ? null : () -> put(rank, namespace, put);
    }
    if (body instanceof EventBody.Replied replied) {
      return engine.history.rankOf(replied.sent()) >= 0 ? null : () -> engine.copy(rank, null);
    }
    return () -> engine.copy(rank, null);
  }

  /** Other code comes into use behind the recorded one. */
  private void swap(int namespace, int rank) {
    if (engine.changes.handlers() == null) {
      return;
    }
    for (EventBody.BundleLoaded other : engine.changes.handlers().events()) {
      engine.invocations.deployed(namespace, other);
      long key = CausalKeys.mix(CausalKeys.mix(rank, 23), other.digest().hashCode());
      engine.story.emit(namespace, other, -1, key, null);
    }
  }

  private boolean beginsByItself(RecordedLane lane, EventBody body) {
    return !(body instanceof EventBody.Started started) || engine.history.rankOf(started.put()) < 0;
  }

  /** A session; or a lane whose beginning or trigger the recording has lost. */
  private void begin(RecordedLane lane) {
    EventBody body = engine.history.body(lane.start());
    String handler = body instanceof EventBody.Started started ? started.handler() : null;
    LaneRun run = new LaneRun(lane.key(), lane.namespace(), lane, null, handler, 1);
    EventType type = engine.history.event(lane.start()).type();
    if (type == EventType.STARTED || type == EventType.SESSION_OPENED) {
      run.started = engine.copy(lane.start(), run);
    }
    if (handler != null) {
      engine.tally.invocations++;
    }
    new RecordedRun(engine, run).next();
  }

  /** A put that came from where nothing is recorded. */
  private void put(int rank, int namespace, EventBody.Put put) {
    long key = engine.history.key(rank);
    if (!engine.changes.drops(key)) {
      Emitted event =
          engine
              .put(
                  null,
                  namespace,
                  put.woof(),
                  put.handler(),
                  engine.changes.edited(key, put.payload()),
                  key == 0 ? CausalKeys.mix(rank, namespace) : key,
                  rank,
                  null)
              .event();
      event.foreign = put.sent();
    }
  }
}
