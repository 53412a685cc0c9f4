package io.lightcone.replay.branch;

import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.Awaiting;
import io.lightcone.runtime.invocation.Operations;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.runtime.invocation.SentRequest;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;

/** What an invocation was told already, then the branch. For the handler's thread. */
final class ToldThenLive implements Operations {
  private final RecordedOperations told;
  private final Operations live;

  ToldThenLive(RecordedOperations told, Operations live) {
    this.told = told;
    this.live = live;
  }

  private Operations now() {
    told.ended();
    return told.exhausted() ? live : told;
  }

  @Override
  public void ended() {
    told.ended();
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
    return now().call(name, key, idempotent, call);
  }
}
