package io.lightcone.replay.cli;

import io.lightcone.tracer.environment.TimeSource;
import java.io.PrintWriter;
import java.util.function.LongSupplier;

/**
 * One line that is written again and again, a few times a second at most: how many invocations were
 * replayed, how fast, and how much is left. Safe for several threads.
 */
final class ProgressLine {
  private static final long INTERVAL_NANOS = 200_000_000L;
  private static final double NANOS_A_SECOND = 1e9;

  private final PrintWriter out;
  private final TimeSource time;
  private final long events;
  private final LongSupplier eventsRead;
  private final long begun;
  private long written;
  private boolean visible;

  /**
   * A line.
   *
   * @param events how many events there are to read in all; 0 if not known
   * @param eventsRead how many were read so far
   */
  ProgressLine(PrintWriter out, TimeSource time, long events, LongSupplier eventsRead) {
    this.out = out;
    this.time = time;
    this.events = events;
    this.eventsRead = eventsRead;
    this.begun = time.nanoTime();
    this.written = begun;
  }

  /** Tells how many invocations were replayed so far. */
  synchronized void at(long invocations) {
    long now = time.nanoTime();
    if (now - written < INTERVAL_NANOS) {
      return;
    }
    written = now;
    visible = true;
    out.print("\r" + text(invocations, (now - begun) / NANOS_A_SECOND) + "\u001b[K");
    out.flush();
  }

  private String text(long invocations, double seconds) {
    String line =
        "%,d invocations replayed, %,.0f a second".formatted(invocations, invocations / seconds);
    long read = eventsRead.getAsLong();
    if (events <= 0 || read <= 0) {
      return line;
    }
    double done = Math.min(1, (double) read / events);
    double left = seconds / done - seconds;
    return "%s; %.0f %% read, about %.0f s left".formatted(line, 100 * done, Math.ceil(left));
  }

  /** Takes the line away. */
  synchronized void clear() {
    if (visible) {
      out.print("\r\u001b[K");
      out.flush();
      visible = false;
    }
  }
}
