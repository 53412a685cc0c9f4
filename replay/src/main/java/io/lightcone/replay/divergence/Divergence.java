package io.lightcone.replay.divergence;

import io.lightcone.tracer.event.EventId;
import java.util.List;

/**
 * Where a replay left its recording.
 *
 * @param step index of the first step that differs, from 0; the end counts as a step
 * @param recorded what was recorded, for people; null when nothing more was
 * @param now what the handler did, for people; null when it did nothing more
 * @param event the recorded event, or null
 * @param recordedSite the line that did the recorded operation, or null when it isn't known
 * @param nowSite the line that did the present one, or null
 * @param differences where the two payloads differ, if both are JSON
 * @param cause why, as far as the evidence tells
 * @param evidence what {@code cause} rests on, a sentence
 */
public record Divergence(
    int step,
    String recorded,
    String now,
    EventId event,
    String recordedSite,
    String nowSite,
    List<Difference> differences,
    DivergenceClass cause,
    String evidence) {

  /** Copies the list. */
  public Divergence {
    differences = List.copyOf(differences);
  }
}
