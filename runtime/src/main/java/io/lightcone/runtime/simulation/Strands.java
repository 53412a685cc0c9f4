package io.lightcone.runtime.simulation;

import io.lightcone.runtime.environment.WorldEnded;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;

/**
 * Pieces of code that stop in the middle and are resumed later by the one thread that drives them:
 * handlers under re-execution, which wait at their operations for their turn. Each strand has a
 * thread while it lives, but only one of driver and strands runs at any time, so that what they
 * share needs no lock. Driven by one thread.
 */
public final class Strands implements AutoCloseable {
  private final Deque<Worker> idle = new ArrayDeque<>();
  private final List<Worker> all = new ArrayList<>();
  private volatile boolean closed;

  private static final class Worker {
    final Semaphore go = new Semaphore(0);
    final Semaphore back = new Semaphore(0);
    Strand work;
  }

  /** One piece of code. */
  public final class Strand {
    private final Runnable body;
    private Worker worker;
    private boolean done;
    private Throwable failure;

    private Strand(Runnable body) {
      this.body = body;
    }

    /**
     * Called by the driver: lets it run until it pauses or ends.
     *
     * @return whether it goes on after a pause; false when it has ended
     * @throws IllegalStateException if its code threw
     */
    public boolean resume() {
      if (worker == null) {
        worker = idle.isEmpty() ? newWorker() : idle.pop();
        worker.work = this;
      }
      worker.go.release();
      worker.back.acquireUninterruptibly();
      if (done) {
        idle.push(worker);
      }
      if (failure != null) {
        throw new IllegalStateException("strand failed: " + failure, failure);
      }
      return !done;
    }

    /**
     * Called by its own code: stops until the driver resumes it.
     *
     * @throws WorldEnded if nobody ever will
     */
    public void pause() {
      if (!closed) {
        worker.back.release();
        worker.go.acquireUninterruptibly();
      }
      if (closed) {
        throw new WorldEnded();
      }
    }

    private void run() {
      try {
        body.run();
      } catch (WorldEnded e) {
        // abandoned
      } catch (Throwable e) {
        failure = e;
      }
      done = true;
    }
  }

  /** A strand of that code, which has not begun. */
  public Strand of(Runnable body) {
    return new Strand(body);
  }

  private Worker newWorker() {
    Worker worker = new Worker();
    Thread thread = new Thread(() -> work(worker), "lightcone-strand");
    thread.setDaemon(true);
    all.add(worker);
    thread.start();
    return worker;
  }

  private void work(Worker worker) {
    worker.go.acquireUninterruptibly();
    while (!closed) {
      worker.work.run();
      worker.back.release();
      if (closed) {
        return;
      }
      worker.go.acquireUninterruptibly();
    }
  }

  /** Ends all strands: those that are paused get {@link WorldEnded}. */
  @Override
  public void close() {
    closed = true;
    all.forEach(worker -> worker.go.release());
  }
}
