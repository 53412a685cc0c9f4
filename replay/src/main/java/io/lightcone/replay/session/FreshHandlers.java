package io.lightcone.replay.session;

import io.lightcone.runtime.namespace.HandlerCode;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.UnaryOperator;

/**
 * Loads the code anew for each invocation, so that none finds what another one left in a static
 * field. Past 10,000 invocations, code is loaded anew for each hundredth only.
 */
public final class FreshHandlers implements Handlers {
  private static final long EACH = 10_000;
  private static final long SHARED_BY = 100;

  private final Handlers source;
  private final AtomicLong found = new AtomicLong();
  private volatile Handlers current;

  /** These handlers, in classes of their own for each invocation. */
  public FreshHandlers(Handlers source) {
    this.source = source;
    this.current = source;
  }

  @Override
  public HandlerCode find(String bundle, String handler) {
    long number = found.getAndIncrement();
    if (number < EACH || number % SHARED_BY == 0) {
      current = source.again();
    }
    return current.find(bundle, handler);
  }

  @Override
  public String absence(String bundle, String handler) {
    return source.absence(bundle, handler);
  }

  @Override
  public Handlers again(UnaryOperator<byte[]> last) {
    return new FreshHandlers(source.again(last));
  }
}
