package io.lightcone.runtime.namespace;

import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.journal.JournalState;
import io.lightcone.tracer.journal.WooFHead;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Finds in the journal what a trigger without an end needs to run. Safe for several threads. */
final class Triggers {
  private final Kernel kernel;
  private final History history;
  private final Set<EventId> redriven = ConcurrentHashMap.newKeySet();

  Triggers(Kernel kernel, History history) {
    this.kernel = kernel;
    this.history = history;
  }

  /** The trigger: to be resumed if an attempt was under way, else to be started. */
  Pending pending(JournalState.Trigger trigger) {
    return pending(trigger, trigger.attempt(), trigger.started() == null ? null : trigger);
  }

  /** The trigger without an end that this put is, or null. */
  JournalState.Trigger find(EventId put) {
    return kernel.withState(state -> state.triggerOf(put));
  }

  /** The same, found by its put; null when it has ended. */
  Pending pending(EventId put) {
    JournalState.Trigger trigger = find(put);
    return trigger == null ? null : pending(trigger);
  }

  /**
   * A parked trigger, for a new attempt.
   *
   * @throws NamespaceException if it isn't parked
   */
  Pending redriven(EventId put) {
    JournalState.Trigger trigger = find(put);
    if (trigger == null || !trigger.parked() || !redriven.add(put)) {
      throw new NamespaceException("no parked trigger is this put: " + put);
    }
    return pending(trigger, trigger.attempt() + 1, null);
  }

  /** It has run: if it is parked again it may be redriven again. */
  void hasRun(EventId put) {
    if (!redriven.isEmpty()) {
      redriven.remove(put);
    }
  }

  private Pending pending(JournalState.Trigger trigger, int attempt, JournalState.Trigger resume) {
    EventBody.Put put = history.put(trigger);
    return new Pending(
        trigger.put(),
        put.woof(),
        put.seqno(),
        put.handler(),
        trigger.position(),
        null,
        attempt,
        dispatchOf(put.woof()),
        resume);
  }

  private Dispatch dispatchOf(String woof) {
    return kernel.withState(
        state -> {
          WooFHead head = state.woof(woof);
          return head == null ? Dispatch.CONCURRENT : head.info().dispatch();
        });
  }
}
