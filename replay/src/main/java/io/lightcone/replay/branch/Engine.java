package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.replay.session.Handlers;
import io.lightcone.runtime.simulation.Strands;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Payload;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * One re-execution while it goes on: what is now, what comes next, and all that its parts share.
 */
final class Engine {
  private static final int LOOK_EVERY = 256;

  final History history;
  final Changes changes;
  final Agenda agenda;
  final Strands strands;
  final Trace trace = new Trace();
  final Story story;
  final World world;
  final Messages messages;
  final Invocations invocations;
  final Samples samples;
  final Tally tally = new Tally();

  /** Place of what happens now, and its step in the trace. */
  int nowRank;

  int nowPhase;
  long nowNumber;
  int nowStep = -1;

  private final BooleanSupplier cancelled;
  private long numbers;
  private Turn current;

  Engine(
      History history,
      Changes changes,
      Handlers recorded,
      Agenda agenda,
      Strands strands,
      BooleanSupplier cancelled) {
    this.history = history;
    this.changes = changes;
    this.agenda = agenda;
    this.strands = strands;
    this.cancelled = cancelled;
    this.story = new Story(this);
    this.world = new World(this);
    this.messages = new Messages(this);
    this.invocations = new Invocations(this, recorded);
    this.samples = new Samples(history, changes.seed());
  }

  /** Lets everything happen. */
  void run() {
    new Beginnings(this).schedule();
    int turns = 0;
    do {
      for (Turn turn = agenda.next(); turn != null; turn = agenda.next()) {
        if (++turns % LOOK_EVERY == 0 && cancelled.getAsBoolean()) {
          throw new CancellationException();
        }
        begin(turn);
        turn.work().run();
        finish();
      }
    } while (messages.giveUpWaiting());
  }

  /** A turn of a lane, or of nobody, that was not added yet; not before now, nor in an outage. */
  Turn turn(
      int namespace,
      Place place,
      long key,
      LaneRun lane,
      Access access,
      int[] causes,
      Runnable work) {
    Place at = changes.outages().isEmpty() ? place : afterOutage(namespace, place);
    long delay = changes.delayOf(key);
    if (delay > 0) {
      at = Place.after(history.rankAtTime(history.time(at.rank()) + delay));
    }
    if (at.rank() < nowRank || at.rank() == nowRank && at.phase() < nowPhase) {
      at = now();
    }
    return new Turn(namespace, at.rank(), at.phase(), numbers++, key, lane, access, causes, work);
  }

  private Place afterOutage(int namespace, Place place) {
    for (Changes.Outage outage : changes.outages()) {
      long until = history.time(outage.rank()) + outage.micros();
      if (outage.namespace() == namespace
          && (place.rank() > outage.rank() || nowRank > outage.rank())
          && history.time(place.rank()) < until) {
        return Place.after(history.rankAtTime(until));
      }
    }
    return place;
  }

  /** The place right after what happens now. */
  Place now() {
    return Place.after(nowRank);
  }

  /** Where an operation that has this key is to be done: where the recording has it, or now. */
  Place placeOf(int recorded) {
    if (recorded < 0) {
      return now();
    }
    EventBody body = history.body(recorded);
    long asOf =
        body instanceof EventBody.Read read
            ? read.asOf()
            : body instanceof EventBody.LatestRead latest ? latest.asOf() : 0;
    int answered = asOf == 0 ? -1 : history.rankOfSeq(history.namespaceOf(recorded), asOf);
    return answered < 0 ? Place.at(recorded) : Place.after(answered);
  }

  void begin(Turn turn) {
    current = turn;
    nowRank = Math.max(nowRank, turn.rank());
    nowPhase = turn.rank() < nowRank ? 1 : turn.phase();
    nowNumber = numbers++;
    nowStep = trace.add(turn, turn.lane() == null ? -1 : turn.lane().lastStep);
    if (turn.lane() != null) {
      turn.lane().lastStep = nowStep;
    }
  }

  void finish() {
    if (current != null) {
      agenda.done(current.key());
      current = null;
    }
  }

  long nextNumber() {
    return numbers++;
  }

  /**
   * Appends an element, now, and starts what it triggers.
   *
   * @param lane the lane that puts it, or null
   * @param recorded rank of the put that it is again, or -1
   * @param sent the request it carries out, or null
   */
  BranchElement put(
      LaneRun lane,
      int namespace,
      String woof,
      String handler,
      Payload payload,
      long key,
      int recorded,
      Emitted sent) {
    BranchWooF to = world.woofFor(namespace, woof);
    long seqno = world.nextSeqno(to, recorded);
    EventBody.Put body =
        new EventBody.Put(
            woof, seqno, handler, sent == null || recorded < 0 ? null : sentOf(recorded), payload);
    Emitted event = story.emit(namespace, body, recorded, key, lane);
    event.first = sent;
    BranchElement element =
        new BranchElement(
            namespace, woof, seqno, key, handler, payload, recorded, nowRank, nowStep, event);
    to.add(element);
    invocations.triggered(element);
    if (changes.copies(key)) {
      put(lane, namespace, woof, handler, payload, CausalKeys.copy(key), -1, sent);
    }
    return element;
  }

  private io.lightcone.tracer.event.EventId sentOf(int recorded) {
    return history.body(recorded) instanceof EventBody.Put put ? put.sent() : null;
  }

  /** The event of the recording at a rank, as it is. */
  Emitted copy(int rank, LaneRun lane) {
    Event event = history.event(rank);
    return story.emit(history.namespaceOf(rank), event.body(), rank, history.key(rank), lane);
  }

  /** The recorded lane with that key, or null. */
  RecordedLane recordedLane(long key) {
    int rank = history.rankOfKey(key);
    boolean start = rank >= 0 && history.event(rank).type() == EventType.STARTED;
    return start ? history.laneOf(rank) : null;
  }
}
