package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.CheckpointState.BundleState;
import io.lightcone.tracer.event.CheckpointState.PendingTrigger;
import io.lightcone.tracer.event.CheckpointState.SeenRequest;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a journal's events add up to: the reducer that the writer keeps as it appends, that recovery
 * runs over the last segment, and that a checkpoint is a copy of. Not safe for several threads.
 */
public final class JournalState {
  /** Remote requests remembered, so that one sent twice is carried out once. */
  static final int REQUESTS_KEPT = 1 << 16;

  private final Map<String, WooFHead> woofs = new LinkedHashMap<>();
  private final Map<String, BundleState> bundles = new LinkedHashMap<>();
  private final Map<Long, Trigger> pending = new LinkedHashMap<>();
  private final Map<Long, EventId> outbox = new LinkedHashMap<>();
  private final Map<EventId, EventId> requests = new LinkedHashMap<>();
  private long nextRequestId = 1;
  private boolean clean = true;

  /** A trigger without an end. */
  public static final class Trigger {
    private final EventId put;
    private final long position;
    private int attempt;
    private EventId started;
    private Lane lane;
    private boolean parked;

    Trigger(EventId put, long position, int attempt) {
      this.put = put;
      this.position = position;
      this.attempt = attempt;
    }

    /** The put that triggers. */
    public EventId put() {
      return put;
    }

    /** Where the put's frame lies, see {@link Position}; 0 when only a checkpoint told of it. */
    public long position() {
      return position;
    }

    /** The attempt under way, or the next to make. */
    public int attempt() {
      return attempt;
    }

    /** The attempt's {@code Started}, or null when none is under way. */
    public EventId started() {
      return started;
    }

    /** Whether its resume differed from the journal, so that it runs only when redriven. */
    public boolean parked() {
      return parked;
    }

    /** The attempt's lane, or null when none is under way. */
    public Lane lane() {
      return lane;
    }
  }

  void restore(CheckpointState from) {
    woofs.clear();
    bundles.clear();
    pending.clear();
    outbox.clear();
    requests.clear();
    from.woofs().forEach(w -> woofs.put(w.info().name(), new WooFHead(w.info(), w.head())));
    from.bundles().forEach(b -> bundles.put(b.digest(), b));
    from.pending().forEach(this::restore);
    from.outbox().forEach(id -> outbox.put(id.seq(), id));
    from.requests().forEach(r -> requests.put(r.sent(), r.put()));
    nextRequestId = from.nextRequestId();
    clean = false; // whoever wrote the checkpoint meant to go on
  }

  private void restore(PendingTrigger from) {
    Trigger trigger = new Trigger(from.put(), 0, from.attempt());
    trigger.started = from.started();
    trigger.parked = from.parked();
    if (from.last() != null) {
      trigger.lane = new Lane(from.last());
      trigger.lane.trigger(trigger);
    }
    pending.put(from.put().seq(), trigger);
  }

  /**
   * Takes one event in.
   *
   * @param lane the lane it belongs to, or null
   * @param position where its frame lies
   */
  void apply(EventId id, Lane lane, EventBody body, long position) {
    switch (body.type()) {
      case PUT -> put(id, (EventBody.Put) body, position);
      case ENDED -> ended(lane, ((EventBody.Ended) body).outcome());
      case STARTED -> started(id, lane, (EventBody.Started) body);
      case WOOF_CREATED -> {
        WooFInfo info = ((EventBody.WooFCreated) body).woof();
        woofs.put(info.name(), new WooFHead(info, 0));
      }
      case BUNDLE_LOADED -> {
        EventBody.BundleLoaded bundle = (EventBody.BundleLoaded) body;
        bundles.remove(bundle.digest());
        bundles.put(bundle.digest(), new BundleState(bundle.digest(), bundle.handlers(), id));
      }
      case BUNDLE_WITHDRAWN -> bundles.remove(((EventBody.BundleWithdrawn) body).digest());
      case SENT -> {
        outbox.put(id.seq(), id);
        nextRequestId = Math.max(nextRequestId, ((EventBody.Sent) body).requestId() + 1);
      }
      case REPLIED -> replied(((EventBody.Replied) body).sent());
      case DEAD_LETTERED -> deadLettered(((EventBody.DeadLettered) body).put());
      case OPENED -> clean = false;
      case CLOSED -> clean = ((EventBody.Closed) body).clean();
      default -> {}
    }
  }

  private void put(EventId id, EventBody.Put put, long position) {
    WooFHead woof = woofs.get(put.woof());
    if (woof != null) {
      woof.head(put.seqno());
    }
    if (put.handler() != null) {
      pending.put(id.seq(), new Trigger(id, position, 1));
    }
    if (put.sent() != null) {
      request(put.sent(), id);
    }
  }

  private void started(EventId id, Lane lane, EventBody.Started started) {
    Trigger trigger = triggerOf(started.put());
    if (trigger != null && lane != null) {
      trigger.attempt = started.attempt();
      trigger.started = id;
      trigger.parked = false;
      trigger.lane = lane;
      lane.trigger(trigger);
    }
  }

  /** The trigger without an end that this put is, or null. */
  public Trigger triggerOf(EventId put) {
    // by its very id: another namespace's may have the same seq
    Trigger trigger = put == null ? null : pending.get(put.seq());
    return trigger != null && trigger.put.equals(put) ? trigger : null;
  }

  private void deadLettered(EventId put) {
    if (triggerOf(put) != null) {
      pending.remove(put.seq());
    }
  }

  private void replied(EventId sent) {
    if (sent != null) {
      outbox.remove(sent.seq(), sent);
    }
  }

  /**
   * An attempt ended. After success the trigger is done; after a failure it waits for its next
   * attempt, unless a dead letter follows; parked, it waits for somebody to redrive it.
   */
  private void ended(Lane lane, Outcome outcome) {
    Trigger trigger = lane == null ? null : lane.trigger();
    if (trigger == null) {
      return;
    }
    if (outcome == Outcome.OK) {
      pending.remove(trigger.put.seq());
    } else if (outcome == Outcome.PARKED) {
      trigger.parked = true;
    } else {
      trigger.attempt++;
      trigger.started = null;
      trigger.lane = null;
    }
  }

  private void request(EventId sent, EventId put) {
    requests.put(sent, put);
    if (requests.size() > REQUESTS_KEPT) {
      requests.remove(requests.keySet().iterator().next());
    }
  }

  /** The put that carried out a remote request, or null if it was not carried out yet. */
  public EventId requestDone(EventId sent) {
    return requests.get(sent);
  }

  /** The WooF, or null. */
  public WooFHead woof(String name) {
    return woofs.get(name);
  }

  /** All WooFs, in order of creation. */
  public Collection<WooFHead> woofs() {
    return Collections.unmodifiableCollection(woofs.values());
  }

  /** Bundles in use, oldest first. */
  public List<BundleState> bundles() {
    return List.copyOf(bundles.values());
  }

  /** Triggers without an end, in journal order. */
  public List<Trigger> pending() {
    return List.copyOf(pending.values());
  }

  /** Number of triggers without an end. */
  public int pendingCount() {
    return pending.size();
  }

  /** Requests without a reply, in journal order. */
  public List<EventId> outbox() {
    return List.copyOf(outbox.values());
  }

  /** The next request's number. */
  public long nextRequestId() {
    return nextRequestId;
  }

  /** Whether the last run ended with a clean {@code Closed}. */
  public boolean clean() {
    return clean;
  }

  CheckpointState checkpoint(Incarnations incarnations, String name, List<String> names) {
    List<PendingTrigger> triggers = new ArrayList<>(pending.size());
    for (Trigger t : pending.values()) {
      EventId last = t.lane == null ? null : t.lane.last();
      triggers.add(new PendingTrigger(t.put, t.attempt, t.started, last, t.parked));
    }
    List<SeenRequest> seen = new ArrayList<>(requests.size());
    requests.forEach((sent, put) -> seen.add(new SeenRequest(sent, put)));
    return new CheckpointState(
        incarnations.namespace(),
        name,
        incarnations.list(),
        names,
        woofs.values().stream().map(WooFHead::state).toList(),
        bundles(),
        triggers,
        outbox(),
        seen,
        nextRequestId);
  }
}
