package io.lightcone.runtime.namespace;

import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.Operations;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import java.util.List;

/**
 * An attempt taken up again after a crash: what it did before is answered from the journal, then it
 * goes live. For one thread.
 */
final class ResumingOperations implements Operations {
  private final RecordedOperations recorded;
  private final LiveOperations live;
  private final Event unfinishedCall;

  /**
   * Takes up an attempt.
   *
   * @param before the operations that the journal has of it
   */
  ResumingOperations(RecordedOperations recorded, List<Event> before, LiveOperations live) {
    this.recorded = recorded;
    this.live = live;
    Event last = before.isEmpty() ? null : before.get(before.size() - 1);
    this.unfinishedCall = last != null && last.type() == EventType.CALLING ? last : null;
  }

  @Override
  public void ended() {
    recorded.ended();
  }

  private Operations now() {
    recorded.ended();
    return recorded.exhausted() ? live : recorded;
  }

  @Override
  public long put(String woof, String handler, Payload payload) {
    return now().put(woof, handler, payload);
  }

  @Override
  public Answer read(String woof, long seqno) {
    return now().read(woof, seqno);
  }

  @Override
  public long latest(String woof) {
    return now().latest(woof);
  }

  @Override
  public SentRequest send(
      String peer, RequestKind kind, String woof, String handler, long seqno, Payload payload) {
    return now().send(peer, kind, woof, handler, seqno, payload);
  }

  @Override
  public Awaiting await(SentRequest request, long timeoutNanos) {
    return now().await(request, timeoutNanos);
  }

  @Override
  public Answer remoteRead(String peerWoof, long seqno, Awaiting reply) {
    return now().remoteRead(peerWoof, seqno, reply);
  }

  @Override
  public long wallNanos() {
    return now().wallNanos();
  }

  @Override
  public long nanoTime() {
    return now().nanoTime();
  }

  @Override
  public long randomSeed(String stream) {
    return now().randomSeed(stream);
  }

  @Override
  public String property(String name) {
    return now().property(name);
  }

  @Override
  public String environment(String name) {
    return now().environment(name);
  }

  @Override
  public Payload call(String name, String key, boolean idempotent, ExternalCall<Payload> call) {
    if (unfinishedCall != null && recorded.peek() == unfinishedCall) {
      recorded.calling(name, key);
      if (idempotent) {
        return live.finish(unfinishedCall.id(), name, call);
      }
      throw RecordedOperations.failure(name, live.uncertain(unfinishedCall.id()));
    }
    return now().call(name, key, idempotent, call);
  }
}
