package io.lightcone.tracer.event;

import java.util.List;

/**
 * What a namespace's state was when a segment began. With it, any suffix of the segments is a
 * complete journal.
 *
 * @param namespace the namespace's id
 * @param name the namespace's name
 * @param incarnations every incarnation so far, oldest first
 * @param names the journal's dictionary: a name's position is its number on disk
 * @param woofs the WooFs, in order of creation
 * @param bundles the bundles in use, oldest first; a later one's handler wins over an earlier one's
 * @param pending triggers without an end, in journal order
 * @param outbox requests without a reply, in journal order
 * @param requests remote requests already carried out
 * @param nextRequestId the next number for a request of our own
 */
public record CheckpointState(
    long namespace,
    String name,
    List<Incarnation> incarnations,
    List<String> names,
    List<WooFState> woofs,
    List<BundleState> bundles,
    List<PendingTrigger> pending,
    List<EventId> outbox,
    List<SeenRequest> requests,
    long nextRequestId) {

  /** Copies the lists. */
  public CheckpointState {
    incarnations = List.copyOf(incarnations);
    names = List.copyOf(names);
    woofs = List.copyOf(woofs);
    bundles = List.copyOf(bundles);
    pending = List.copyOf(pending);
    outbox = List.copyOf(outbox);
    requests = List.copyOf(requests);
  }

  /**
   * One run between unclean ends.
   *
   * @param firstSeq its first event
   * @param id its random number
   */
  public record Incarnation(long firstSeq, int id) {}

  /**
   * A WooF.
   *
   * @param info what it is made with
   * @param head newest seqno, 0 when empty
   * @param tail oldest seqno still in history, 1 when empty
   */
  public record WooFState(WooFInfo info, long head, long tail) {}

  /**
   * A bundle in use.
   *
   * @param digest SHA-256 of its content
   * @param handlers its handlers
   * @param loaded its {@code BundleLoaded} event
   */
  public record BundleState(String digest, List<HandlerInfo> handlers, EventId loaded) {
    /** Copies the list. */
    public BundleState {
      handlers = List.copyOf(handlers);
    }
  }

  /**
   * A trigger without an end.
   *
   * @param put the trigger
   * @param attempt the attempt under way, or the next one to make when {@code started} is null
   * @param started the attempt's {@code Started}, or null when it has not started
   * @param last the attempt's last operation, or null when it has not started
   * @param parked whether the attempt waits for somebody to redrive it
   */
  public record PendingTrigger(
      EventId put, int attempt, EventId started, EventId last, boolean parked) {}

  /**
   * A remote request that has been carried out.
   *
   * @param sent the sender's event: with its incarnation, so that a request numbered anew after the
   *     sender lost its tail is another one
   * @param put what it made
   */
  public record SeenRequest(EventId sent, EventId put) {}
}
