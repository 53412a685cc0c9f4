package io.lightcone.runtime.simulation;

import io.lightcone.runtime.environment.Environment;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A world out of one seed: virtual time, a seeded scheduler, a seeded network, storage in memory.
 * Open namespaces in it, give it tasks, and {@link #run} it; the same seed gives the same events,
 * byte for byte. Driven by one thread.
 */
public final class Simulation implements AutoCloseable {
  private static final int MAX_OPERATIONS = 50_000_000;

  private final VirtualTime time;
  private final SimulatedScheduler scheduler;
  private final SimulatedTransport network;
  private final Environment world;
  private final Map<String, MemoryStorage> homes = new LinkedHashMap<>();

  /**
   * A world.
   *
   * @param seed decides everything
   * @param originNanos wall time when it begins, ns since 1970
   * @param faults how bad its network is
   */
  public Simulation(long seed, long originNanos, NetworkFaults faults) {
    Seed root = new Seed(seed);
    time = new VirtualTime(originNanos);
    scheduler = new SimulatedScheduler(root.fork("scheduler"), time, MAX_OPERATIONS);
    network = new SimulatedTransport(root.fork("network"), scheduler, faults);
    Seed randomness = root.fork("randomness");
    world = new Environment(time, randomness::nextLong, scheduler, network);
  }

  /** The world to open namespaces in. */
  public Environment world() {
    return world;
  }

  /** The home of a namespace, empty at first; it stays when the namespace crashes or is closed. */
  public MemoryStorage home(String namespace) {
    return homes.computeIfAbsent(
        namespace, name -> new MemoryStorage(name, () -> network.gone(name)));
  }

  /**
   * Ends the process of a namespace: it appends nothing more and answers nobody. Its home stays;
   * open another namespace on it.
   */
  public void crash(String namespace) {
    home(namespace).crash();
  }

  /** All homes, by name, in the order they were first asked for. */
  public Map<String, MemoryStorage> homes() {
    return java.util.Collections.unmodifiableMap(homes);
  }

  /** The clock. */
  public VirtualTime time() {
    return time;
  }

  /** The network, for cutting and mending links. */
  public SimulatedTransport network() {
    return network;
  }

  /** Gives the world a task: a client, which interleaves with handlers at its operations. */
  public void client(Runnable task) {
    scheduler.execute(task);
  }

  /** Gives the world a task to begin later. */
  public void clientAt(long elapsedNanos, Runnable task) {
    scheduler.after(elapsedNanos - time.elapsedNanos(), task);
  }

  /** Lets everything happen until nothing is left to do. */
  public void run() {
    scheduler.run();
  }

  /** Number of operations so far. */
  public int operations() {
    return scheduler.operations();
  }

  @Override
  public void close() {
    world.close();
  }
}
