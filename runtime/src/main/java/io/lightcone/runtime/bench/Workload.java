package io.lightcone.runtime.bench;

import io.lightcone.runtime.bench.handlers.CountLines;
import io.lightcone.runtime.bench.handlers.EchoBytes;
import io.lightcone.runtime.bench.handlers.EchoReading;
import io.lightcone.runtime.bench.handlers.Reading;
import io.lightcone.runtime.environment.BareThreads;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.invocation.Payloads;
import io.lightcone.tracer.event.Payload;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;

/** A simple handler and what triggers it. */
public enum Workload {
  /** 64 bytes in, the same 64 bytes out. */
  BYTES("echoBytes", new byte[64], EchoBytes::new),
  /** An object of four fields in, as JSON, and one like it out. */
  JACKSON("echoReading", new Reading("orchard-7", 28_437_120, -0.75, 81.5), EchoReading::new),
  /** 100,000 lines run for each. */
  LINES("countLines", new byte[8], CountLines::new);

  private final String handler;
  private final Object payload;
  private final Supplier<Handler> maker;

  Workload(String handler, Object payload, Supplier<Handler> maker) {
    this.handler = handler;
    this.payload = payload;
    this.maker = maker;
  }

  /** Puts so many triggers to a namespace that {@link BenchNamespace} made, and waits for them. */
  public void invoke(BenchNamespace namespace, int times) {
    for (int i = 0; i < times; i++) {
      namespace.session().put(BenchNamespace.IN, handler, payload);
    }
    namespace.awaitIdle();
  }

  String handler() {
    return handler;
  }

  /**
   * Calls the handler plainly, on the pool: encoded, handed over, decoded, and what it puts is
   * encoded and dropped.
   */
  void call(BareThreads pool, int times) throws InterruptedException {
    Payloads payloads = new Payloads();
    CountDownLatch done = new CountDownLatch(times);
    for (int i = 0; i < times; i++) {
      Payload bytes = payloads.encode(payload);
      pool.execute(
          () -> {
            callOnce(payloads, bytes);
            done.countDown();
          });
    }
    done.await();
  }

  /** Calls the handler plainly on this thread, as often; gives the bytes that it put. */
  public long call(int times) {
    Payloads payloads = new Payloads();
    Payload bytes = payloads.encode(payload);
    long put = 0;
    for (int i = 0; i < times; i++) {
      put += callOnce(payloads, bytes);
    }
    return put;
  }

  private long callOnce(Payloads payloads, Payload bytes) {
    PlainInvocation invocation = new PlainInvocation(payloads);
    try {
      maker.get().handle(invocation, invocation.element(BenchNamespace.IN, bytes));
    } catch (Exception e) {
      throw new IllegalStateException("a benchmark's handler failed: " + handler, e);
    }
    return invocation.bytesPut();
  }
}
