package io.lightcone.tracer.index;

import io.lightcone.tracer.event.EventBody;

/**
 * The parts of an event's body that have columns.
 *
 * @param woof the WooF it is about, or null
 * @param handler the handler it is about, or null
 * @param number element seqno, or attempt
 * @param detail ordinal of its {@code Found} or {@code Outcome}
 */
record EventColumns(String woof, String handler, long number, int detail) {
  private static final EventColumns NOTHING = new EventColumns(null, null, 0, 0);

  static EventColumns of(EventBody body) {
    if (body instanceof EventBody.Put put) {
      return new EventColumns(put.woof(), put.handler(), put.seqno(), 0);
    }
    if (body instanceof EventBody.Started started) {
      return new EventColumns(null, started.handler(), started.attempt(), 0);
    }
    if (body instanceof EventBody.Ended ended) {
      return new EventColumns(null, null, 0, ended.outcome().ordinal());
    }
    if (body instanceof EventBody.Read read) {
      return new EventColumns(read.woof(), null, read.seqno(), read.found().ordinal());
    }
    if (body instanceof EventBody.LatestRead read) {
      return new EventColumns(read.woof(), null, read.seqno(), read.found().ordinal());
    }
    if (body instanceof EventBody.WooFCreated created) {
      return new EventColumns(created.woof().name(), null, created.woof().history(), 0);
    }
    if (body instanceof EventBody.Sent sent) {
      return new EventColumns(sent.woof(), sent.handler(), sent.seqno(), sent.kind().ordinal());
    }
    if (body instanceof EventBody.Replied replied) {
      return new EventColumns(null, null, replied.seqno(), replied.accepted() ? 1 : 0);
    }
    return NOTHING;
  }
}
