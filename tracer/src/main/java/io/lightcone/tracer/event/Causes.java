package io.lightcone.tracer.event;

/** The causes of an event, beside the program order in {@link Event#op()}. */
public final class Causes {
  private Causes() {}

  /** Receives the causes of one event. */
  @FunctionalInterface
  public interface Visitor {
    /**
     * One cause.
     *
     * @param cause the event without which this one would not be
     * @param kind how it is a cause
     */
    void cause(EventId cause, CauseKind kind);
  }

  /** Tells all the causes of {@code event}, program order first. */
  public static void visit(Event event, Visitor visitor) {
    tell(visitor, event.op(), CauseKind.PROGRAM);
    EventBody body = event.body();
    if (body instanceof EventBody.Put put) {
      tell(visitor, put.sent(), CauseKind.MESSAGE);
    } else if (body instanceof EventBody.Started started) {
      tell(visitor, started.put(), CauseKind.TRIGGER);
    } else if (body instanceof EventBody.Read read) {
      tell(visitor, read.seen(), CauseKind.READS_FROM);
    } else if (body instanceof EventBody.LatestRead read) {
      tell(visitor, read.seen(), CauseKind.READS_FROM);
    } else if (body instanceof EventBody.Called called) {
      tell(visitor, called.calling(), CauseKind.PROGRAM);
    } else if (body instanceof EventBody.Replied replied) {
      tell(visitor, replied.sent(), CauseKind.MESSAGE);
      tell(visitor, replied.remote(), CauseKind.MESSAGE);
    } else if (body instanceof EventBody.Awaited awaited) {
      tell(visitor, awaited.sent(), CauseKind.PROGRAM);
      tell(visitor, awaited.replied(), CauseKind.MESSAGE);
    } else if (body instanceof EventBody.DeadLettered dead) {
      tell(visitor, dead.put(), CauseKind.TRIGGER);
    } else if (body instanceof EventBody.Opened opened) {
      tell(visitor, opened.previousLast(), CauseKind.PROGRAM);
    }
  }

  private static void tell(Visitor visitor, EventId cause, CauseKind kind) {
    if (cause != null) {
      visitor.cause(cause, kind);
    }
  }
}
