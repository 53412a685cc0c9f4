package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.EventId;

/**
 * What opening a journal found.
 *
 * @param names the dictionary
 * @param incarnations incarnations so far
 * @param state what the events add up to
 * @param lastSegment number of the newest segment, 0 when there is none
 * @param nextSeq the next event's seq
 * @param last the newest event, or null when there is none
 * @param damage what was found damaged in the segments that were read, empty if nothing
 */
record Recovered(
    NameTable names,
    Incarnations incarnations,
    JournalState state,
    long lastSegment,
    long nextSeq,
    EventId last,
    String damage) {}
