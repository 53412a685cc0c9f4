package io.lightcone.runtime.simulation;

import io.lightcone.runtime.environment.Reply;
import io.lightcone.runtime.environment.Request;
import io.lightcone.runtime.environment.Transport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A network out of a seed: every message has a delay of its own, so messages overtake each other;
 * by choice they get lost, come twice, or meet a partition.
 */
public final class SimulatedTransport implements Transport {
  private final Seed seed;
  private final SimulatedScheduler scheduler;
  private final NetworkFaults faults;
  private final Map<String, Function<Request, Reply>> services = new HashMap<>();
  private final Set<String> cut = new HashSet<>();

  /** A network with the given faults. */
  public SimulatedTransport(Seed seed, SimulatedScheduler scheduler, NetworkFaults faults) {
    this.seed = seed;
    this.scheduler = scheduler;
    this.faults = faults;
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
    message(
        from,
        to,
        () -> {
          Function<Request, Reply> service = services.get(to);
          if (service != null) {
            Reply reply = service.apply(request);
            if (reply != null) {
              message(to, from, () -> onReply.accept(reply));
            }
          }
        });
  }

  private void message(String from, String to, Runnable arrival) {
    if (seed.chance(faults.loss())) {
      return;
    }
    int copies = seed.chance(faults.duplication()) ? 2 : 1;
    for (int i = 0; i < copies; i++) {
      long delay = seed.between(faults.minDelayNanos(), faults.maxDelayNanos());
      scheduler.after(
          delay,
          () -> {
            if (!cut.contains(link(from, to))) {
              arrival.run();
            }
          });
    }
  }

  /** The process behind a name is no more. */
  void gone(String name) {
    services.remove(name);
  }

  /** Cuts the link between two namespaces, both ways; what is under way is lost. */
  public void partition(String one, String other) {
    cut.add(link(one, other));
    cut.add(link(other, one));
  }

  /** Mends the link. */
  public void heal(String one, String other) {
    cut.remove(link(one, other));
    cut.remove(link(other, one));
  }

  private static String link(String from, String to) {
    return from + " " + to;
  }

  @Override
  public void close() {
    services.clear();
  }
}
