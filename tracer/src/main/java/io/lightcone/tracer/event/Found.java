package io.lightcone.tracer.event;

/** What a read found. The order is the number on disk. */
public enum Found {
  /** The element is there. */
  FOUND,
  /** There is no such element, or no such WooF, yet. */
  ABSENT,
  /** There was such an element; history has let it go. */
  EXPIRED,
  /** The newest element's number. */
  LATEST
}
