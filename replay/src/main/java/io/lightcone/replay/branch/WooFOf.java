package io.lightcone.replay.branch;

import io.lightcone.tracer.event.EventBody;

/** The local WooF that an operation uses. */
final class WooFOf {
  private WooFOf() {}

  /** The WooF's name, or null. */
  static String event(EventBody body) {
    if (body instanceof EventBody.Put put) {
      return put.woof();
    }
    if (body instanceof EventBody.Read read) {
      return read.woof();
    }
    return body instanceof EventBody.LatestRead read ? read.woof() : null;
  }
}
