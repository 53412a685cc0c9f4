package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.runtime.invocation.OperationRefusedException;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.RequestKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Requests between the namespaces of a branch. What the recording delivered is delivered at its
 * recorded place; a new request at once. What was never answered isn't here either.
 */
final class Messages {
  private final Engine engine;
  private final Map<EventId, Message> bySent = new HashMap<>();
  private final List<Message> waitedFor = new ArrayList<>();
  private final Map<Integer, Long> requestIds = new HashMap<>();

  /** A request. */
  static final class Message implements SentRequest {
    final LaneRun from;
    final Emitted sent;
    final EventBody.Sent body;
    Emitted replied;
    Emitted remote;
    EventBody.Replied reply;
    int replyStep = -1;
    private Runnable waiter;

    Message(LaneRun from, Emitted sent, EventBody.Sent body) {
      this.from = from;
      this.sent = sent;
      this.body = body;
    }

    @Override
    public long number() {
      return body.requestId();
    }

    /** Runs something when the reply is there, or nobody will wait for it any longer. */
    void whenReplied(Runnable then) {
      if (reply != null) {
        then.run();
      } else {
        waiter = then;
      }
    }

    /** Lets whoever waits go on. */
    void wake() {
      Runnable then = waiter;
      waiter = null;
      if (then != null) {
        then.run();
      }
    }

    boolean isWaitedFor() {
      return waiter != null;
    }

    int[] causes() {
      return replyStep < 0 ? Turn.NONE : new int[] {replyStep};
    }
  }

  Messages(Engine engine) {
    this.engine = engine;
  }

  /** The request that the recording knows by that event, or null. */
  Message sent(EventId recorded) {
    return bySent.get(recorded);
  }

  /** A number for a request that the recording hasn't got. */
  long nextRequestId(int namespace) {
    long highest =
        requestIds.computeIfAbsent(
            namespace,
            any -> {
              long most = 0;
              for (int rank = 0; rank < engine.history.size(); rank++) {
                if (engine.history.namespaceOf(rank) == namespace
                    && engine.history.body(rank) instanceof EventBody.Sent sent) {
                  most = Math.max(most, sent.requestId());
                }
              }
              return most;
            });
    requestIds.put(namespace, highest + 1);
    return highest + 1;
  }

  /** Takes a request on its way. */
  Message send(LaneRun from, Emitted event, EventBody.Sent body) {
    Message message = new Message(from, event, body);
    if (event.recorded >= 0) {
      bySent.put(engine.history.event(event.recorded).id(), message);
    }
    if (!engine.changes.drops(event.key)) {
      deliver(message);
    }
    return message;
  }

  private void deliver(Message message) {
    String peer = message.body.peer();
    int to = engine.history.namespaceNamed(peer.substring(peer.lastIndexOf('/') + 1));
    boolean recorded = message.sent.recorded >= 0;
    int reply = engine.history.rankOfKey(CausalKeys.reply(message.sent.key));
    if (to < 0) {
      if (reply >= 0) {
        reply(message, (EventBody.Replied) engine.history.body(reply), null, Place.at(reply));
      }
      return;
    }
    int delivery = engine.history.rankOfKey(CausalKeys.delivery(message.sent.key));
    if (recorded && delivery < 0 && reply < 0) {
      return;
    }
    Place place = delivery >= 0 ? Place.at(delivery) : engine.now();
    if (message.body.kind() != RequestKind.PUT && reply >= 0) {
      place = servedAt(reply);
    }
    Access access = access(to, message.body);
    long key = CausalKeys.delivery(message.sent.key);
    engine.agenda.add(
        engine.turn(
            to,
            afterCut(message.from.namespace, to, place),
            key,
            null,
            access,
            new int[] {engine.nowStep},
            () -> arrive(message, to, recorded && reply < 0)));
  }

  /** A question is answered at the earliest place that explains the answer. */
  private Place servedAt(int reply) {
    EventBody.Replied replied = (EventBody.Replied) engine.history.body(reply);
    int seen = engine.history.rankOf(replied.remote());
    return Place.after(Math.max(engine.nowRank, seen));
  }

  private static Access access(int to, EventBody.Sent body) {
    Access.Kind kind =
        switch (body.kind()) {
          case PUT -> Access.Kind.PUT;
          case GET -> Access.Kind.READ;
          case LATEST -> Access.Kind.LATEST;
        };
    return new Access(to, body.woof(), kind, body.seqno());
  }

  private Place afterCut(int one, int other, Place place) {
    for (Changes.Cut cut : engine.changes.cuts()) {
      long until = engine.history.time(cut.rank()) + cut.micros();
      if (cut.isBetween(one, other)
          && place.rank() > cut.rank()
          && engine.history.time(place.rank()) < until) {
        return Place.after(engine.history.rankAtTime(until));
      }
    }
    return place;
  }

  private void arrive(Message message, int to, boolean unanswered) {
    if (engine.changes.drops(CausalKeys.delivery(message.sent.key))) {
      return;
    }
    EventBody.Replied answer =
        switch (message.body.kind()) {
          case PUT -> put(message, to);
          case GET -> get(message, to);
          case LATEST -> latest(message, to);
        };
    int reply = engine.history.rankOfKey(CausalKeys.reply(message.sent.key));
    if (!unanswered) {
      Place place = reply >= 0 ? Place.at(reply) : engine.now();
      reply(message, answer, message.remote, afterCut(to, message.from.namespace, place));
    }
  }

  private EventBody.Replied put(Message message, int to) {
    EventBody.Sent sent = message.body;
    try {
      engine.invocations.admit(to, sent.woof(), sent.handler(), sent.payload());
    } catch (OperationRefusedException e) {
      return new EventBody.Replied(null, false, null, 0, null, null, e.getMessage());
    }
    long key = CausalKeys.delivery(message.sent.key);
    BranchElement element =
        engine.put(
            null,
            to,
            sent.woof(),
            sent.handler(),
            engine.changes.edited(key, sent.payload()),
            key,
            engine.history.rankOfKey(key),
            message.sent);
    message.remote = element.event();
    return new EventBody.Replied(null, true, null, element.seqno(), null, null, null);
  }

  private EventBody.Replied get(Message message, int to) {
    EventBody.Sent sent = message.body;
    BranchWooF.Seen seen = engine.world.read(to, sent.woof(), sent.seqno());
    BranchElement element = seen.element();
    message.remote = element == null ? null : element.event();
    engine.trace.saw(engine.nowStep, element);
    return new EventBody.Replied(
        null,
        true,
        seen.found(),
        sent.seqno(),
        element == null ? null : element.payload(),
        null,
        null);
  }

  private EventBody.Replied latest(Message message, int to) {
    BranchElement newest = engine.world.latest(to, message.body.woof());
    message.remote = newest == null ? null : newest.event();
    engine.trace.saw(engine.nowStep, newest);
    Found found = newest == null ? Found.ABSENT : Found.LATEST;
    return new EventBody.Replied(
        null, true, found, newest == null ? 0 : newest.seqno(), null, null, null);
  }

  private void reply(Message message, EventBody.Replied answer, Emitted remote, Place place) {
    long key = CausalKeys.reply(message.sent.key);
    int[] causes = {engine.nowStep};
    engine.agenda.add(
        engine.turn(
            message.from.namespace,
            place,
            key,
            null,
            null,
            causes,
            () -> replied(message, answer, remote, key)));
  }

  private void replied(Message message, EventBody.Replied answer, Emitted remote, long key) {
    int recorded = engine.history.rankOfKey(key);
    EventBody then = recorded < 0 ? null : engine.history.body(recorded);
    EventBody.Replied body =
        then != null && sameAnswer(answer, then) ? (EventBody.Replied) then : answer;
    Emitted event = engine.story.emit(message.from.namespace, body, recorded, key, null);
    event.first = message.sent;
    event.second = remote;
    event.foreign = answer.remote();
    message.replied = event;
    message.reply = answer;
    message.replyStep = engine.nowStep;
    message.wake();
  }

  /** Whether two replies tell the asker the same. */
  static boolean sameAnswer(EventBody.Replied reply, EventBody other) {
    return other instanceof EventBody.Replied then
        && reply.accepted() == then.accepted()
        && reply.found() == then.found()
        && reply.seqno() == then.seqno()
        && Objects.equals(reply.value(), then.value())
        && Objects.equals(reply.refusal(), then.refusal());
  }

  static AwaitOutcome outcome(EventBody.Replied reply) {
    if (reply == null) {
      return AwaitOutcome.UNKNOWN;
    }
    return reply.accepted() ? AwaitOutcome.ACKED : AwaitOutcome.REFUSED;
  }

  void waits(Message message) {
    waitedFor.add(message);
  }

  /**
   * When nothing else can happen, whoever still waits learns that there is no reply.
   *
   * @return whether somebody waited
   */
  boolean giveUpWaiting() {
    List<Message> waiting = new ArrayList<>(bySent.values());
    waiting.addAll(waitedFor);
    waiting.removeIf(message -> !message.isWaitedFor());
    waiting.stream().distinct().sorted((a, b) -> a.sent.compareTo(b.sent)).forEach(Message::wake);
    return !waiting.isEmpty();
  }
}
