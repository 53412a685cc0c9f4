package io.lightcone.workbench.replaypanel;

/**
 * One operation of a replay beside the recorded one.
 *
 * @param index from 0
 * @param kind {@code read}, {@code put}, {@code value}, {@code call}, {@code message} or {@code
 *     end}
 * @param what what it is about
 * @param recorded what the recording has
 * @param replayed what the handler did now
 * @param equal whether the two are the same, byte for byte
 * @param event ordinal of the recorded event, or -1
 */
public record ReplayStep(
    int index,
    String kind,
    String what,
    String recorded,
    String replayed,
    boolean equal,
    int event) {}
