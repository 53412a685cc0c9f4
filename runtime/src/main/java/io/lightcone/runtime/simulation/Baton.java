package io.lightcone.runtime.simulation;

import java.util.concurrent.Semaphore;

/** What a thread waits for before it may run. */
final class Baton {
  /** What the thread that holds it works on. */
  Runnable work;

  private final Semaphore permits = new Semaphore(0);

  void pass() {
    permits.release();
  }

  void take() {
    permits.acquireUninterruptibly();
  }
}
