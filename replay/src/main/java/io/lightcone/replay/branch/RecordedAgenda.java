package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/** The recorded order, except where holds ask for another one. */
final class RecordedAgenda implements Agenda {
  private final PriorityQueue<Turn> turns = new PriorityQueue<>();
  private final Map<Long, List<Long>> waitsFor = new HashMap<>();
  private final Set<Long> awaited = new HashSet<>();
  private final Set<Long> done = new HashSet<>();
  private final List<Turn> held = new ArrayList<>();
  private final Set<Long> givenUp = new HashSet<>();
  private final History history;
  private final long patienceMicros;

  /**
   * An order.
   *
   * @param patienceMicros how long, in recorded time, what is held waits for what should come first
   */
  RecordedAgenda(History history, List<Hold> holds, long patienceMicros) {
    this.history = history;
    this.patienceMicros = patienceMicros;
    for (Hold hold : holds) {
      waitsFor.computeIfAbsent(hold.later(), key -> new ArrayList<>()).add(hold.first());
      awaited.add(hold.first());
    }
  }

  @Override
  public void add(Turn turn) {
    turns.add(turn);
  }

  @Override
  public Turn next() {
    while (true) {
      Turn turn = turns.poll();
      if (turn == null && held.isEmpty()) {
        return null;
      }
      if (!held.isEmpty() && (turn == null || isTooLate(turn))) {
        if (turn != null) {
          turns.add(turn);
        }
        giveUp();
      } else if (isHeld(turn)) {
        held.add(turn);
      } else {
        return turn;
      }
    }
  }

  private boolean isTooLate(Turn next) {
    return patienceMicros != Long.MAX_VALUE
        && history.time(next.rank()) - history.time(held.get(0).rank()) > patienceMicros;
  }

  /** What is held longest waits no more. */
  private void giveUp() {
    Turn first = held.remove(0);
    givenUp.add(first.key());
    turns.add(first);
  }

  private boolean isHeld(Turn turn) {
    List<Long> firsts =
        waitsFor.isEmpty() || givenUp.contains(turn.key()) ? null : waitsFor.get(turn.key());
    return firsts != null && !done.containsAll(firsts);
  }

  @Override
  public boolean isNext(Turn turn) {
    Turn head = turns.peek();
    return !isHeld(turn) && (head == null || turn.compareTo(head) < 0);
  }

  @Override
  public void done(long key) {
    if (awaited.contains(key) && done.add(key)) {
      turns.addAll(held);
      held.clear();
    }
  }

  /** Whether some order that was asked for could not be had. */
  boolean gaveUp() {
    return !givenUp.isEmpty();
  }
}
