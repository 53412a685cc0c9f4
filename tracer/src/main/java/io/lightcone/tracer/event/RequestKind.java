package io.lightcone.tracer.event;

/** What one namespace asks of another. The order is the number on disk. */
public enum RequestKind {
  PUT,
  GET,
  LATEST
}
