package io.lightcone.tracer.event;

/** How a WooF's triggers run. The order is the number on disk. */
public enum Dispatch {
  /** Started in order, run at the same time. */
  CONCURRENT,
  /** One after the other. */
  SERIAL
}
