package io.lightcone.runtime.bench;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.ExternalCall;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Receipt;
import io.lightcone.runtime.invocation.Answer;
import io.lightcone.runtime.invocation.ElementView;
import io.lightcone.runtime.invocation.LocalReceipt;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Payload;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;

/**
 * A handler's call without a runtime: what it puts is encoded and dropped. Offers no more than the
 * handlers of {@link Workload} use. For one thread.
 */
final class PlainInvocation implements Invocation {
  private final Payloads payloads;
  private long puts;
  private long bytes;

  PlainInvocation(Payloads payloads) {
    this.payloads = payloads;
  }

  Element element(String woof, Payload payload) {
    return new ElementView(woof, 1, new Answer(Found.FOUND, payload), payloads);
  }

  long bytesPut() {
    return bytes;
  }

  @Override
  public Receipt put(String woof, String handler, Object payload) {
    bytes += payloads.encode(payload).size();
    return new LocalReceipt(++puts);
  }

  @Override
  public Element get(String woof, long seqno) {
    throw unused();
  }

  @Override
  public long latest(String woof) {
    throw unused();
  }

  @Override
  public Instant now() {
    throw unused();
  }

  @Override
  public Clock clock() {
    throw unused();
  }

  @Override
  public long nanoTime() {
    throw unused();
  }

  @Override
  public RandomGenerator random(String stream) {
    throw unused();
  }

  @Override
  public UUID newId(String stream) {
    throw unused();
  }

  @Override
  public String property(String name) {
    throw unused();
  }

  @Override
  public <T> T externalIdempotent(String name, String key, Class<T> type, ExternalCall<T> call) {
    return external(name, key, type, call);
  }

  @Override
  public <T> T external(String name, String key, Class<T> type, ExternalCall<T> call) {
    throw unused();
  }

  @Override
  public int attempt() {
    return 1;
  }

  @Override
  public String key() {
    throw unused();
  }

  @Override
  public Logger log() {
    throw unused();
  }

  private static UnsupportedOperationException unused() {
    return new UnsupportedOperationException("a plain call offers put alone");
  }
}
