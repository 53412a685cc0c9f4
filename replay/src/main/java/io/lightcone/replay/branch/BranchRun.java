package io.lightcone.replay.branch;

import io.lightcone.replay.history.History;
import io.lightcone.runtime.handler.Outcome;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Failure;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A branch: what happened in it, and how that differs from its recording. Immutable. */
public final class BranchRun {
  private final History history;
  private final List<Emitted> events;
  private final List<Map<String, BranchWooF>> woofs;
  private final Trace trace;
  private final Tally tally;
  private final boolean orderImpossible;
  private List<ElementChange> changes;

  BranchRun(Engine engine, boolean orderImpossible) {
    this.history = engine.history;
    this.events = new ArrayList<>(engine.story.events());
    this.events.removeIf(event -> event.lost);
    this.events.sort(null);
    this.woofs = engine.world.namespaces();
    this.trace = engine.trace;
    this.tally = engine.tally;
    this.orderImpossible = orderImpossible;
  }

  /** What it is a branch of. */
  public History history() {
    return history;
  }

  /** The steps in the order in which they happened. */
  public Trace trace() {
    return trace;
  }

  /** Number of invocations in the branch. */
  public int invocations() {
    return tally.invocations;
  }

  /** How many of them were run again, because something they were told differs. */
  public int ran() {
    return tally.ran;
  }

  /** Number of triggers that the recording ends before, and so does the branch. */
  public int pending() {
    return tally.pending;
  }

  /** What limits the branch's truth: sentence to count. */
  public Map<String, Integer> caveats() {
    return tally.caveats;
  }

  /**
   * Whether an order that was asked for could not be had: what should come first needs the other.
   */
  public boolean orderImpossible() {
    return orderImpossible;
  }

  /** What it left, for invariants. */
  public Outcome outcome() {
    return new BranchOutcome(history, woofs, tally.failures);
  }

  /**
   * How the invocation with that causal key failed.
   *
   * @return the exception; nothing when it didn't fail, or isn't there
   */
  public Optional<Failure> failureOf(long invocation) {
    return tally.failures.stream()
        .filter(failing -> failing.lane().key == invocation)
        .map(failing -> ((EventBody.Ended) failing.ended().body).error())
        .map(error -> error == null ? new Failure("unknown", null) : error)
        .findFirst();
  }

  /** Steps of the trace at which failed invocations ended, in order. */
  public List<Integer> failingSteps() {
    return tally.failures.stream().map(failing -> failing.lane().lastStep).sorted().toList();
  }

  /** Elements that differ from the recording's, in the order of the branch, dropped ones last. */
  public synchronized List<ElementChange> changes() {
    if (changes == null) {
      changes = ElementChange.between(history, woofs);
    }
    return changes;
  }

  /** Invocations that ended otherwise than recorded, or only here or there, in words. */
  public List<EndChange> endChanges() {
    return EndChange.between(history, tally.ends);
  }

  /** Whether no element in history and no pending trigger differs when it ends. */
  public boolean rejoined() {
    return differingAtEnd() == 0;
  }

  /** How many elements that differ are still in the history of their WooF when it ends. */
  public int differingAtEnd() {
    return (int) changes().stream().filter(this::isInHistory).count();
  }

  private boolean isInHistory(ElementChange change) {
    int slash = change.element().indexOf('/');
    int hash = change.element().lastIndexOf('#');
    String woof = change.element().substring(slash + 1, hash);
    long seqno = Long.parseLong(change.element().substring(hash + 1));
    int namespace = 0;
    while (!history.namespaceName(namespace).equals(change.element().substring(0, slash))) {
      namespace++;
    }
    BranchWooF found = woofs.get(namespace).get(woof);
    return found == null || seqno > found.head() - found.info().history();
  }

  /** Whether every event is the recording's, in the recorded order. */
  public boolean equalsRecording() {
    return EventComparison.firstDifference(history, events) == null;
  }

  /** The first event that is not the recording's, in words; null when there is none. */
  public String firstDifference() {
    return EventComparison.firstDifference(history, events);
  }

  /** The first event that stands before one that it refers to, in words; null when none does. */
  String firstInversion() {
    for (Emitted event : events) {
      for (Emitted cause : new Emitted[] {event.op, event.first, event.second}) {
        if (cause != null && cause.compareTo(event) >= 0) {
          return event + " stands before " + cause;
        }
      }
    }
    return null;
  }

  List<Emitted> events() {
    return events;
  }

  List<Map<String, BranchWooF>> woofs() {
    return woofs;
  }

  /** Elements of a WooF by causal key, for those who compare branches. */
  public List<BranchPut> puts() {
    List<BranchPut> puts = new ArrayList<>();
    for (Emitted event : events) {
      if (event.body instanceof EventBody.Put put) {
        puts.add(
            new BranchPut(
                event.namespace,
                put.woof(),
                put.seqno(),
                event.key,
                put.payload(),
                event.recorded,
                event.rank));
      }
    }
    return puts;
  }
}
