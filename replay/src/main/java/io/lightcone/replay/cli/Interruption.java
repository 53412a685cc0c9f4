package io.lightcone.replay.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets a command finish its sentence when it is interrupted (Ctrl-C, SIGTERM): the JVM runs a last
 * thread of ours, which cancels the work and holds the end up until the result is told. The JVM's
 * exit code is the signal's then, 130 or 143.
 */
public final class Interruption implements AutoCloseable {
  private static final long PATIENCE_SECONDS = 10;

  private final CountDownLatch told = new CountDownLatch(1);
  private final Thread hook;
  private volatile boolean over;

  /**
   * Waits for a signal.
   *
   * @param cancel makes the work end soon; called by a thread of the JVM's end
   */
  public Interruption(Runnable cancel) {
    hook = new Thread(() -> end(cancel), "lightcone-interruption");
    Runtime.getRuntime().addShutdownHook(hook);
  }

  private void end(Runnable cancel) {
    if (over) {
      return;
    }
    cancel.run();
    try {
      told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /** Says that the result is told. */
  @Override
  public void close() {
    over = true;
    told.countDown();
    try {
      Runtime.getRuntime().removeShutdownHook(hook);
    } catch (IllegalStateException e) {
      // the JVM is ending, and was waiting for this
    }
  }
}
