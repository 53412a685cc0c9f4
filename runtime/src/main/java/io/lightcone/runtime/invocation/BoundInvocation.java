package io.lightcone.runtime.invocation;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.handler.ExternalCallException;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Receipt;
import io.lightcone.runtime.rewriter.Interceptor;
import io.lightcone.runtime.rewriter.RefusedOperationError;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.OperationDigest;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;

/**
 * What a handler sees, live or replayed: turns its calls into {@link Operations} and keeps the
 * digest of them. For the handler's thread only.
 */
public final class BoundInvocation implements Invocation, Interceptor {
  private static final long REMOTE_READ_TIMEOUT_NANOS = 30_000_000_000L;

  private final Operations operations;
  private final Payloads payloads;
  private final InvocationLabel label;
  private final OperationDigest digest = new OperationDigest();
  private Map<String, SeededGenerator> streams;
  private InvocationLog log;
  private int staticWrites;

  /**
   * An invocation.
   *
   * @param operations where its answers come from
   * @param payloads turns its objects to bytes and back
   * @param label who it is
   */
  public BoundInvocation(Operations operations, Payloads payloads, InvocationLabel label) {
    this.operations = operations;
    this.payloads = payloads;
    this.label = label;
  }

  /** Says that the handler is done. */
  void ended() {
    operations.ended();
  }

  /** Digest of the operations so far. */
  public long digest() {
    return digest.value();
  }

  /** How often it wrote a static field: state that a replay can't restore. */
  public int staticWrites() {
    return staticWrites;
  }

  /** Takes its label off the thread's log lines. */
  public void unbindLog() {
    if (log != null) {
      log.unbind();
    }
  }

  @Override
  public Receipt put(String woof, String handler, Object payload) {
    WooFName name = WooFName.parse(woof);
    Payload bytes = payloads.encode(payload);
    if (name.isLocal()) {
      long seqno = answered(() -> operations.put(woof, handler, bytes));
      digest.add(EventType.PUT, woof, seqno, bytes);
      return new LocalReceipt(seqno);
    }
    SentRequest request = send(name, RequestKind.PUT, handler, 0, bytes);
    return new RemoteReceipt(this::await, request);
  }

  private SentRequest send(
      WooFName to, RequestKind kind, String handler, long seqno, Payload bytes) {
    SentRequest request = operations.send(to.peer(), kind, to.woof(), handler, seqno, bytes);
    digest.add(EventType.SENT, to.woof(), request.number(), bytes);
    return request;
  }

  private Awaiting await(SentRequest request, long timeoutNanos) {
    Awaiting reply = operations.await(request, timeoutNanos);
    digest.add(EventType.AWAITED, reply.refusal(), reply.outcome().ordinal(), reply.value());
    digest.add(EventType.REPLIED, String.valueOf(reply.found()), reply.seqno(), null);
    return reply;
  }

  /** An answer, or a refusal; that one is part of what the handler was told, too. */
  private <T> T answered(Supplier<T> operation) {
    try {
      return operation.get();
    } catch (OperationRefusedException | ExternalCallException e) {
      digest.add(EventType.ANOMALY, e.getMessage(), 0, null);
      throw e;
    }
  }

  /** The element that triggered it is the first thing it is told. */
  void triggeredBy(String woof, long seqno, Payload payload) {
    digest.add(EventType.STARTED, woof, seqno, payload);
    digest.add(EventType.STARTED, null, label.attempt(), null);
  }

  @Override
  public Element get(String woof, long seqno) {
    WooFName name = WooFName.parse(woof);
    Answer answer =
        answered(
            () -> name.isLocal() ? operations.read(woof, seqno) : remoteGet(woof, name, seqno));
    digest.add(EventType.READ, woof, seqno, answer.payload());
    digest.add(EventType.READ, answer.found().name(), 0, null);
    return new ElementView(woof, seqno, answer, payloads);
  }

  private Answer remoteGet(String woof, WooFName name, long seqno) {
    SentRequest request = send(name, RequestKind.GET, null, seqno, null);
    Awaiting reply = await(request, REMOTE_READ_TIMEOUT_NANOS);
    return operations.remoteRead(woof, seqno, reply);
  }

  @Override
  public long latest(String woof) {
    WooFName name = WooFName.parse(woof);
    long seqno = name.isLocal() ? operations.latest(woof) : remoteLatest(woof, name);
    digest.add(EventType.LATEST_READ, woof, seqno, null);
    return seqno;
  }

  private long remoteLatest(String woof, WooFName name) {
    SentRequest request = send(name, RequestKind.LATEST, null, 0, null);
    Awaiting reply = await(request, REMOTE_READ_TIMEOUT_NANOS);
    return switch (reply.outcome()) {
      case ACKED -> reply.found() == Found.ABSENT ? 0 : reply.seqno();
      case REFUSED -> throw new OperationRefusedException(reply.refusal());
      case UNKNOWN -> throw new OperationRefusedException("no reply in time from " + woof);
    };
  }

  @Override
  public Instant now() {
    long nanos = wallNanos();
    return Instant.ofEpochSecond(
        Math.floorDiv(nanos, 1_000_000_000L), Math.floorMod(nanos, 1_000_000_000L));
  }

  @Override
  public Clock clock() {
    return new InvocationClock(this, java.time.ZoneOffset.UTC);
  }

  @Override
  public long wallNanos() {
    return sampled(RecordedOperations.CLOCK, operations.wallNanos());
  }

  @Override
  public long nanoTime() {
    return sampled(RecordedOperations.NANO_TIME, operations.nanoTime());
  }

  private long sampled(String source, long value) {
    digest.add(EventType.SAMPLED, source, value, null);
    return value;
  }

  private String sampled(String source, String value) {
    Payload text = value == null ? null : Payload.ofText(value);
    digest.add(EventType.SAMPLED, source, value == null ? 0 : 1, text);
    return value;
  }

  @Override
  public RandomGenerator random(String stream) {
    if (streams == null) {
      streams = new HashMap<>();
    }
    SeededGenerator generator = streams.get(stream);
    if (generator == null) {
      generator = new SeededGenerator(sampled(stream, operations.randomSeed(stream)));
      streams.put(stream, generator);
    }
    return generator;
  }

  @Override
  public long randomBits(String stream) {
    return random(stream).nextLong();
  }

  @Override
  public UUID newId(String stream) {
    RandomGenerator random = random(stream);
    long high = random.nextLong() & 0xffffffffffff0fffL | 0x0000000000004000L;
    long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
    return new UUID(high, low);
  }

  @Override
  public String property(String name) {
    return sampled(name, operations.property(name));
  }

  @Override
  public String environment(String name) {
    return sampled(name, operations.environment(name));
  }

  @Override
  public <T> T external(String name, String key, Class<T> type, ExternalCall<T> call) {
    return external(name, key, false, type, call);
  }

  @Override
  public <T> T externalIdempotent(String name, String key, Class<T> type, ExternalCall<T> call) {
    return external(name, key, true, type, call);
  }

  private <T> T external(
      String name, String key, boolean idempotent, Class<T> type, ExternalCall<T> call) {
    Payload response =
        answered(() -> operations.call(name, key, idempotent, () -> payloads.encode(call.call())));
    digest.add(EventType.CALLING, name, 0, response);
    return payloads.decode(response, type, "the answer of " + name);
  }

  @Override
  public void staticWritten(String field) {
    staticWrites++;
  }

  @Override
  public void refused(RefusedOperationError refusal) {
    digest.add(EventType.ANOMALY, refusal.getMessage(), 0, null);
  }

  @Override
  public int attempt() {
    return label.attempt();
  }

  @Override
  public String key() {
    return label.key();
  }

  @Override
  public Logger log() {
    if (log == null) {
      log = new InvocationLog(label);
    }
    return log.bind();
  }
}
