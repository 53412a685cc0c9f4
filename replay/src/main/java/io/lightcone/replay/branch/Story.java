package io.lightcone.replay.branch;

import io.lightcone.tracer.event.EventBody;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** The events of a branch. A recorded event that happens again keeps its place where it can. */
final class Story {
  private final Engine engine;
  private final List<Emitted> events = new ArrayList<>();

  Story(Engine engine) {
    this.engine = engine;
  }

  /**
   * Adds an event, now.
   *
   * @param recorded rank of the event that it is again, or -1
   * @param lane the lane it continues, or null
   */
  Emitted emit(int namespace, EventBody body, int recorded, long key, LaneRun lane) {
    Emitted op = lane == null ? null : lane.last;
    boolean stillToCome =
        recorded > engine.nowRank || recorded == engine.nowRank && engine.nowPhase == 0;
    boolean inPlace = stillToCome && (op == null || op.isBeforeOrAt(recorded, 0, 0));
    long wall =
        inPlace ? engine.history.event(recorded).wallMicros() : engine.history.time(engine.nowRank);
    Emitted event = new Emitted(namespace, body, recorded, key, wall, op);
    if (!inPlace && isEffect(body)) {
      flush(op);
    }
    place(event, inPlace, op);
    event.answeredRank = engine.nowRank;
    event.answeredPhase = engine.nowPhase;
    event.answeredNumber = engine.nowNumber;
    events.add(event);
    if (lane != null) {
      lane.last = event;
    }
    return event;
  }

  /** What others may see, or wait for: it is written when it happens. */
  private static boolean isEffect(EventBody body) {
    return switch (body.type()) {
      case PUT, SENT, CALLING, CALLED, ENDED -> true;
      default -> false;
    };
  }

  /** What the lane noted before an effect is written no later than that. */
  private void flush(Emitted last) {
    Deque<Emitted> late = new ArrayDeque<>();
    for (Emitted event = last; event != null && isLate(event); event = event.op) {
      late.push(event);
    }
    for (Emitted event : late) {
      event.rank = engine.nowRank;
      event.phase = 1;
      event.number = engine.nextNumber();
    }
  }

  private boolean isLate(Emitted event) {
    return event.rank > engine.nowRank;
  }

  private void place(Emitted event, boolean inPlace, Emitted op) {
    if (inPlace) {
      event.rank = event.recorded;
      return;
    }
    boolean behindOp = op != null && op.rank > engine.nowRank;
    event.rank = behindOp ? op.rank : engine.nowRank;
    event.phase = 1;
    event.number = engine.nextNumber();
  }

  /** All events that were not lost, in no order. */
  List<Emitted> events() {
    return events;
  }
}
