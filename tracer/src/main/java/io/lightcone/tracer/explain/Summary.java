package io.lightcone.tracer.explain;

import io.lightcone.tracer.index.Missing;
import java.util.List;

/**
 * What a recording holds.
 *
 * @param events number of events
 * @param puts elements appended
 * @param reads elements and newest numbers asked for
 * @param invocations runs of handlers that began
 * @param failed invocations that ended otherwise than well
 * @param pending invocations without an end
 * @param fromMicros earliest wall time, microseconds since 1970; 0 when there is no event
 * @param toMicros latest wall time
 */
public record Summary(
    List<OfNamespace> namespaces,
    long events,
    long puts,
    long reads,
    long invocations,
    long failed,
    long pending,
    long fromMicros,
    long toMicros,
    List<OfWoof> woofs,
    List<OfHandler> handlers,
    List<OfBundle> bundles,
    List<Missing> gaps) {

  /** A namespace: its id in hex, its name, its number of events. */
  public record OfNamespace(String id, String name, long events) {}

  /** A WooF and how many puts to it are recorded. */
  public record OfWoof(String namespace, String name, long elements) {}

  /** A handler, how often it ran and how often that did not end well. */
  public record OfHandler(String namespace, String name, long invocations, long failed) {}

  /** A handler bundle and whether its jar was kept. */
  public record OfBundle(String namespace, String digest, boolean kept) {}
}
