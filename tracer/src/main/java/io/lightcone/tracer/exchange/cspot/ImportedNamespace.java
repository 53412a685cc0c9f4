package io.lightcone.tracer.exchange.cspot;

import java.util.List;
import java.util.Map;

/**
 * A namespace as it will stand in the recording.
 *
 * @param id the same whenever the same log is imported
 * @param name unlike the others' names
 * @param openedMicros wall time of the first event, microseconds since 1970
 * @param versions what its {@code Opened} says
 * @param opening what comes before the log's events: gaps, WooFs, the programs' session
 * @param largestFrame bytes that the journal must be able to take at once
 */
record ImportedNamespace(
    long id,
    String name,
    long openedMicros,
    Map<String, String> versions,
    List<Step> opening,
    long largestFrame) {}
