package io.lightcone.tracer.event;

import java.util.List;
import java.util.Map;

/**
 * What an event says, one record for each type. References to other events are {@link EventId}s;
 * null means there is none.
 */
public sealed interface EventBody {

  /** The kind of event. */
  EventType type();

  /**
   * The namespace's runtime started, in a new incarnation.
   *
   * @param incarnation the incarnation from this event on
   * @param previousLast last event of the incarnation before, or null at the very first start
   * @param previousClean whether the run before ended with {@link Closed}
   * @param versions runtime, rewriter, jackson, jvm, os, arch: name to version
   * @param profile interception profile: {@code loader}, {@code agent} or {@code worker}
   */
  record Opened(
      int incarnation,
      EventId previousLast,
      boolean previousClean,
      Map<String, String> versions,
      String profile)
      implements EventBody {
    public Opened {
      versions = Ordered.map(versions);
    }

    @Override
    public EventType type() {
      return EventType.OPENED;
    }
  }

  /**
   * The namespace's runtime stopped.
   *
   * @param clean whether it stopped of its own will, with nothing left half done
   */
  record Closed(boolean clean) implements EventBody {
    @Override
    public EventType type() {
      return EventType.CLOSED;
    }
  }

  /**
   * First event of each segment: all that a reader must know of the segments before it.
   *
   * @param state the namespace's state when the segment began
   */
  record Checkpoint(CheckpointState state) implements EventBody {
    @Override
    public EventType type() {
      return EventType.CHECKPOINT;
    }
  }

  /**
   * An event kept alive past the segment it was written in.
   *
   * @param original the event as it was: id, stamps and payload
   */
  record Carried(Event original) implements EventBody {
    @Override
    public EventType type() {
      return EventType.CARRIED;
    }
  }

  /**
   * A handler bundle came into use.
   *
   * @param digest SHA-256 of the bundle's content, 64 hex digits
   * @param handlers its handlers
   * @param initClockNanos wall clock, ns since 1970, that its class initialisers saw
   * @param initSeed seed of the randomness its class initialisers saw
   */
  record BundleLoaded(String digest, List<HandlerInfo> handlers, long initClockNanos, long initSeed)
      implements EventBody {
    public BundleLoaded {
      handlers = List.copyOf(handlers);
    }

    @Override
    public EventType type() {
      return EventType.BUNDLE_LOADED;
    }
  }

  /**
   * A handler bundle is no longer used for new invocations.
   *
   * @param digest SHA-256 of the bundle's content, 64 hex digits
   */
  record BundleWithdrawn(String digest) implements EventBody {
    @Override
    public EventType type() {
      return EventType.BUNDLE_WITHDRAWN;
    }
  }

  /**
   * First operation of a client session: code outside handlers.
   *
   * @param name the session's name
   */
  record SessionOpened(String name) implements EventBody {
    @Override
    public EventType type() {
      return EventType.SESSION_OPENED;
    }
  }

  /**
   * A WooF came to be.
   *
   * @param woof the WooF
   */
  record WooFCreated(WooFInfo woof) implements EventBody {
    @Override
    public EventType type() {
      return EventType.WOOF_CREATED;
    }
  }

  /**
   * An element was appended to a WooF.
   *
   * @param woof the WooF's name
   * @param seqno the element's number in it, dense from 1
   * @param handler the handler it triggers, or null
   * @param sent the remote {@link Sent} it answers, or null
   * @param payload the element
   */
  record Put(String woof, long seqno, String handler, EventId sent, Payload payload)
      implements EventBody {
    public Put {
      if (seqno < 1) {
        throw new IllegalArgumentException("element seqno must be 1 or more: " + seqno);
      }
    }

    @Override
    public EventType type() {
      return EventType.PUT;
    }
  }

  /**
   * An invocation began; this event names it.
   *
   * @param handler the handler's name
   * @param bundle digest of the bundle it comes from; empty if unknown
   * @param attempt 1 for the first, one more for each retry
   * @param put the trigger
   */
  record Started(String handler, String bundle, int attempt, EventId put) implements EventBody {
    public Started {
      if (attempt < 1) {
        throw new IllegalArgumentException("attempt must be 1 or more: " + attempt);
      }
    }

    @Override
    public EventType type() {
      return EventType.STARTED;
    }
  }

  /**
   * An element was asked for.
   *
   * @param woof the WooF's name, as it was asked for
   * @param seqno the number asked for
   * @param found what the answer was
   * @param seen the {@link Put} seen, or null
   * @param payload the element where {@code seen} is not in this journal, else null
   * @param asOf the journal's last seq when the answer was given
   */
  record Read(String woof, long seqno, Found found, EventId seen, Payload payload, long asOf)
      implements EventBody {
    @Override
    public EventType type() {
      return EventType.READ;
    }
  }

  /**
   * A WooF's newest seqno was asked for.
   *
   * @param woof the WooF's name, as it was asked for
   * @param seqno the answer, 0 when the WooF is empty or absent
   * @param found {@link Found#LATEST}, or {@link Found#ABSENT} when there is no element
   * @param seen the {@link Put} of that element, or null
   * @param asOf the journal's last seq when the answer was given
   */
  record LatestRead(String woof, long seqno, Found found, EventId seen, long asOf)
      implements EventBody {
    @Override
    public EventType type() {
      return EventType.LATEST_READ;
    }
  }

  /**
   * A value came from outside the record: clock, randomness, property.
   *
   * @param source where from: {@code clock}, {@code nanoTime}, {@code random:STREAM}, {@code
   *     property:NAME}, {@code env:NAME}
   * @param value the value
   */
  record Sampled(String source, SampleValue value) implements EventBody {
    @Override
    public EventType type() {
      return EventType.SAMPLED;
    }
  }

  /**
   * An external call is about to be made.
   *
   * @param name the call's name
   * @param key idempotency key
   * @param requestDigest SHA-256 of the request, hex; empty if none was given
   */
  record Calling(String name, String key, String requestDigest) implements EventBody {
    @Override
    public EventType type() {
      return EventType.CALLING;
    }
  }

  /**
   * An external call came back.
   *
   * @param calling its {@link Calling}
   * @param outcome how
   * @param response the response; null unless {@link CallOutcome#RETURNED}
   * @param error exception class and message; null unless {@link CallOutcome#THREW}
   */
  record Called(EventId calling, CallOutcome outcome, Payload response, Failure error)
      implements EventBody {
    @Override
    public EventType type() {
      return EventType.CALLED;
    }
  }

  /**
   * A request for another namespace, written before any byte of it leaves.
   *
   * @param peer the address it goes to, {@code woof://...}
   * @param requestId the request's number at this sender, unique with the namespace's id
   * @param kind what is asked
   * @param woof the WooF's name at the peer
   * @param handler the handler to trigger, or null
   * @param seqno the element asked for by a get, else 0
   * @param payload the element of a put, else null
   */
  record Sent(
      String peer,
      long requestId,
      RequestKind kind,
      String woof,
      String handler,
      long seqno,
      Payload payload)
      implements EventBody {
    @Override
    public EventType type() {
      return EventType.SENT;
    }
  }

  /**
   * A peer's answer arrived.
   *
   * @param sent the request
   * @param accepted false when the peer refused
   * @param found what a get or latest found; null for a put
   * @param seqno the element's number, or 0
   * @param value the element a get found, else null
   * @param remote the peer's event: the {@link Put} made or seen; null if the peer told none
   * @param refusal the peer's reason; null when accepted
   */
  record Replied(
      EventId sent,
      boolean accepted,
      Found found,
      long seqno,
      Payload value,
      EventId remote,
      String refusal)
      implements EventBody {
    @Override
    public EventType type() {
      return EventType.REPLIED;
    }
  }

  /**
   * An operation that waited for a reply went on.
   *
   * @param sent the request it waited for
   * @param replied the reply, or null when {@code outcome} is unknown
   * @param outcome what it learnt
   */
  record Awaited(EventId sent, EventId replied, AwaitOutcome outcome) implements EventBody {
    @Override
    public EventType type() {
      return EventType.AWAITED;
    }
  }

  /**
   * An invocation ended.
   *
   * @param outcome how
   * @param error what was thrown, or null
   * @param stack the stack trace as text, or null
   * @param durationNanos time it took; for people, never compared
   * @param operations digest over the invocation's operations, see {@link OperationDigest}
   */
  record Ended(Outcome outcome, Failure error, String stack, long durationNanos, long operations)
      implements EventBody {
    @Override
    public EventType type() {
      return EventType.ENDED;
    }
  }

  /**
   * A trigger was given up after its last attempt.
   *
   * @param put the trigger
   * @param reason why
   */
  record DeadLettered(EventId put, String reason) implements EventBody {
    @Override
    public EventType type() {
      return EventType.DEAD_LETTERED;
    }
  }

  /**
   * Something is known to be missing from the record.
   *
   * @param kind what is missing, one word such as {@code overwritten}
   * @param count how many, or 0 if that can't be known
   * @param what a sentence
   */
  record Gap(String kind, long count, String what) implements EventBody {
    @Override
    public EventType type() {
      return EventType.GAP;
    }
  }

  /**
   * Something was not as it should be, and was not adopted.
   *
   * @param kind one word such as {@code clock}
   * @param what a sentence
   */
  record Anomaly(String kind, String what) implements EventBody {
    @Override
    public EventType type() {
      return EventType.ANOMALY;
    }
  }

  /**
   * An event of a type this version does not know.
   *
   * @param code its number on disk
   * @param content its bytes
   */
  record Unknown(int code, Payload content) implements EventBody {
    @Override
    public EventType type() {
      return EventType.UNKNOWN;
    }
  }
}
