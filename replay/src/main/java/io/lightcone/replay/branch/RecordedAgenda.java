package io.lightcone.replay.branch;

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
  private boolean givenUp;

  RecordedAgenda(List<Hold> holds) {
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
      if (turn == null) {
        if (held.isEmpty()) {
          return null;
        }
        givenUp = true;
        turns.addAll(held);
        held.clear();
      } else if (isHeld(turn)) {
        held.add(turn);
      } else {
        return turn;
      }
    }
  }

  private boolean isHeld(Turn turn) {
    List<Long> firsts = givenUp || waitsFor.isEmpty() ? null : waitsFor.get(turn.key());
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
    return givenUp;
  }
}
