package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.Event;

/** Receives a journal's events in order of seq, and word of those that are missing. */
public interface JournalSink {

  /**
   * One event.
   *
   * @param position where its frame lies, see {@link Position}
   */
  void event(Event event, long position);

  /** Events that are missing before the next one told, or at the end. */
  default void missing(MissingEvents gap) {}
}
