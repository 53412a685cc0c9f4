package io.lightcone.runtime.simulation;

import io.lightcone.runtime.environment.Scheduler;
import io.lightcone.runtime.environment.WorldEnded;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.BooleanSupplier;

/**
 * One thread at a time, and the seed says which. Each task has a thread of its own, but only the
 * one that holds the baton runs; it hands the baton on at its operations, so that two handlers
 * interleave there and nowhere else.
 *
 * <p>{@link #run} drives it from the caller's thread until nothing is left to do. Virtual time
 * passes a little at every operation, and jumps to the next timer when everybody waits.
 */
public final class SimulatedScheduler implements Scheduler {
  private final Seed seed;
  private final VirtualTime time;
  private final List<Task> ready = new ArrayList<>();
  private final List<Task> waiting = new ArrayList<>();
  private final PriorityQueue<Timer> timers = new PriorityQueue<>();
  private final List<Baton> idle = new ArrayList<>();
  private final Baton driver = new Baton();
  private final int maxOperations;
  private BooleanSupplier enough = () -> false;
  private Task running;
  private int operations;
  private long timerCount;
  private boolean closed;
  private Throwable failure;

  private static final class Task {
    final Runnable body;
    Baton baton;
    BooleanSupplier condition;
    long deadline;
    boolean timedOut;

    Task(Runnable body) {
      this.body = body;
    }
  }

  private record Timer(long at, long order, Runnable task) implements Comparable<Timer> {
    @Override
    public int compareTo(Timer other) {
      return at != other.at ? Long.compare(at, other.at) : Long.compare(order, other.order);
    }
  }

  /**
   * A scheduler.
   *
   * @param seed decides who goes next
   * @param time the clock it moves
   * @param maxOperations after so many the simulation is called endless
   */
  public SimulatedScheduler(Seed seed, VirtualTime time, int maxOperations) {
    this.seed = seed;
    this.time = time;
    this.maxOperations = maxOperations;
  }

  @Override
  public void execute(Runnable body) {
    ready.add(new Task(body));
  }

  @Override
  public void spawn(String name, Runnable task) {
    execute(task);
  }

  @Override
  public void after(long nanos, Runnable task) {
    timers.add(new Timer(time.elapsedNanos() + Math.max(0, nanos), timerCount++, task));
  }

  @Override
  public void operation() {
    if (running == null) {
      return; // the driver itself, setting up
    }
    pass();
    wakeWaiting();
    int next = seed.below(ready.size() + 1);
    if (next < ready.size()) {
      Task self = running;
      start(ready.set(next, self));
      park(self);
    }
  }

  /** An operation takes some time. */
  private void pass() {
    if (++operations > maxOperations) {
      throw new IllegalStateException("simulation does not end: " + operations + " operations");
    }
    time.advanceTo(time.elapsedNanos() + seed.between(5_000, 120_000));
    fireTimers();
  }

  private void fireTimers() {
    while (!timers.isEmpty() && timers.peek().at() <= time.elapsedNanos()) {
      ready.add(new Task(timers.poll().task()));
    }
  }

  @Override
  public boolean await(BooleanSupplier condition, long timeoutNanos) {
    if (condition.getAsBoolean()) {
      return true;
    }
    long deadline = deadline(timeoutNanos);
    if (deadline < Long.MAX_VALUE) {
      after(timeoutNanos, () -> {});
    }
    Task self = running;
    if (self == null) {
      // the driver waits: it lets the others work until the condition holds
      drive(() -> condition.getAsBoolean() || time.elapsedNanos() >= deadline);
      return condition.getAsBoolean();
    }
    self.condition = condition;
    self.deadline = deadline;
    waiting.add(self);
    handOver();
    park(self);
    return !self.timedOut;
  }

  private long deadline(long timeoutNanos) {
    long now = time.elapsedNanos();
    return timeoutNanos > Long.MAX_VALUE - now ? Long.MAX_VALUE : now + timeoutNanos;
  }

  @Override
  public void changed() {}

  /** Runs until nothing is left to do. */
  public void run() {
    drive(() -> false);
  }

  private void drive(BooleanSupplier until) {
    enough = until;
    while (!until.getAsBoolean()) {
      wakeWaiting();
      if (ready.isEmpty() && !jump()) {
        return;
      }
      if (!ready.isEmpty()) {
        start(ready.remove(seed.below(ready.size())));
        driver.take();
        running = null;
        rethrow();
      }
    }
  }

  private void rethrow() {
    if (failure != null) {
      Throwable thrown = failure;
      failure = null;
      throw new IllegalStateException("simulated task failed: " + thrown, thrown);
    }
  }

  private boolean jump() {
    if (timers.isEmpty()) {
      return false;
    }
    time.advanceTo(timers.peek().at());
    fireTimers();
    return true;
  }

  private void wakeWaiting() {
    for (int i = 0; i < waiting.size(); ) {
      Task task = waiting.get(i);
      boolean holds = task.condition.getAsBoolean();
      if (holds || time.elapsedNanos() >= task.deadline) {
        task.timedOut = !holds;
        waiting.remove(i);
        ready.add(task);
      } else {
        i++;
      }
    }
  }

  private void start(Task task) {
    running = task;
    if (task.baton == null) {
      task.baton = idle.isEmpty() ? newThread() : idle.remove(idle.size() - 1);
      task.baton.work = task.body;
    }
    task.baton.pass();
  }

  /** The running task has no more to do now: another one goes on, or the driver if none can. */
  private void handOver() {
    wakeWaiting();
    if (ready.isEmpty() || failure != null || closed || enough.getAsBoolean()) {
      driver.pass();
    } else {
      start(ready.remove(seed.below(ready.size())));
    }
  }

  private void park(Task self) {
    self.baton.take();
    if (closed) {
      throw new WorldEnded();
    }
  }

  private Baton newThread() {
    Baton baton = new Baton();
    Thread thread = new Thread(() -> work(baton), "lightcone-simulated");
    thread.setDaemon(true);
    thread.start();
    return baton;
  }

  private void work(Baton baton) {
    while (true) {
      baton.take();
      if (closed) {
        return;
      }
      try {
        baton.work.run();
      } catch (WorldEnded e) {
        if (closed) {
          return;
        }
      } catch (Throwable e) {
        failure = e;
      }
      idle.add(baton);
      handOver();
    }
  }

  /** Number of operations so far. */
  public int operations() {
    return operations;
  }

  /** Ends all threads. The scheduler can't be used any more. */
  @Override
  public void close() {
    closed = true;
    waiting.forEach(task -> task.baton.pass());
    ready.stream().filter(task -> task.baton != null).forEach(task -> task.baton.pass());
    idle.forEach(Baton::pass);
  }
}
