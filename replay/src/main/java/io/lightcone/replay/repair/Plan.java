package io.lightcone.replay.repair;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.ElementChange;
import io.lightcone.replay.branch.Pairing;
import io.lightcone.replay.history.History;
import io.lightcone.replay.history.RecordedLane;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.util.ArrayList;
import java.util.List;

/**
 * What is to be done.
 *
 * @param steps one for each element that is not kept as it is, in the order of the branch
 * @param kept how many elements stay as they are
 */
public record Plan(List<Step> steps, int kept) {

  /** What is to be done with an element. */
  public enum Action {
    /** It comes out differently: a new version is appended. */
    RECOMPUTE,
    /** It would have been put and was not: it is appended. */
    APPEND,
    /** It should not be there: that is noted; logs are never cut. */
    INVALIDATE,
    /** As it is, it has had an effect outside: a person decides. */
    ASK
  }

  /**
   * One element.
   *
   * @param element how it is written: {@code namespace/woof#seqno}
   * @param action what is to be done
   * @param recorded its bytes; null when it is not there
   * @param now its bytes as they should be; null when it should not be there
   * @param reason why a person is asked; null unless so
   */
  public record Step(String element, Action action, Payload recorded, Payload now, String reason) {

    /** The namespace's name. */
    public String namespace() {
      return element.substring(0, element.indexOf('/'));
    }

    /** The WooF's name. */
    public String woof() {
      return element.substring(element.indexOf('/') + 1, element.lastIndexOf('#'));
    }
  }

  /**
   * The plan that makes a recording end as a branch of it does. An element that is put by another
   * handler than before, with the same bytes, is kept; with other bytes, it is recomputed.
   */
  public static Plan of(BranchRun branch) {
    History history = branch.history();
    List<Step> steps = new ArrayList<>();
    for (ElementChange change : Pairing.of(branch.changes())) {
      String effect = change.rank() < 0 ? null : effect(history, change.rank());
      steps.add(
          new Step(
              change.element(),
              effect != null ? Action.ASK : action(change),
              change.recorded(),
              change.now(),
              effect));
    }
    int before = 0;
    for (int rank = 0; rank < history.size(); rank++) {
      before += history.body(rank) instanceof EventBody.Put ? 1 : 0;
    }
    long touched = steps.stream().filter(step -> step.recorded() != null).count();
    return new Plan(List.copyOf(steps), before - (int) touched);
  }

  private static Action action(ElementChange change) {
    if (change.recorded() == null) {
      return Action.APPEND;
    }
    return change.now() == null ? Action.INVALIDATE : Action.RECOMPUTE;
  }

  /** What the invocation that put an element has done outside the record, or null. */
  private static String effect(History history, int rank) {
    RecordedLane lane = history.laneOf(rank);
    if (lane == null || !lane.isInvocation()) {
      return null;
    }
    for (int operation : lane.operations()) {
      EventBody body = history.body(operation);
      if (body instanceof EventBody.Calling calling) {
        return "its handler called " + calling.name() + ", " + history.label(operation);
      }
      if (body instanceof EventBody.Sent sent && isOutside(history, sent)) {
        return "its handler sent to " + sent.peer() + ", " + history.label(operation);
      }
    }
    return null;
  }

  private static boolean isOutside(History history, EventBody.Sent sent) {
    return history.namespaceNamed(sent.peer().substring(sent.peer().lastIndexOf('/') + 1)) < 0;
  }
}
