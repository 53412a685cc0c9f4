package io.lightcone.runtime.environment;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Function;

/** Reaches the namespaces of this process. */
final class LocalTransport implements Transport {
  private static final long RETRY_NANOS = 100_000_000L;
  private static final int RETRIES = 100;

  private final Scheduler scheduler;
  private final Map<String, Function<Request, Reply>> services = new ConcurrentHashMap<>();

  LocalTransport(Scheduler scheduler) {
    this.scheduler = scheduler;
  }

  @Override
  public Runnable serve(String name, Function<Request, Reply> service) {
    if (services.putIfAbsent(name, service) != null) {
      throw new IllegalStateException("another namespace of this name is served: " + name);
    }
    return () -> services.remove(name, service);
  }

  @Override
  public void send(String from, String to, Request request, Consumer<Reply> onReply) {
    scheduler.execute(() -> deliver(to, request, onReply, RETRIES));
  }

  private void deliver(String to, Request request, Consumer<Reply> onReply, int left) {
    Function<Request, Reply> service = services.get(to);
    if (service != null) {
      Reply reply = service.apply(request);
      if (reply != null) {
        onReply.accept(reply);
      }
    } else if (left > 0) {
      scheduler.after(RETRY_NANOS, () -> deliver(to, request, onReply, left - 1));
    }
  }

  @Override
  public void close() {
    services.clear();
  }
}
