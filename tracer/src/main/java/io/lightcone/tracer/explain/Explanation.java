package io.lightcone.tracer.explain;

import java.util.List;

/**
 * Why something happened.
 *
 * @param event ordinal of the event asked about
 * @param steps the event itself and what it rests on, nearest first
 * @param told number of events told
 * @param leftOut number of events of the causal past that were not told
 * @param gaps sentences for what is missing in the namespaces concerned
 */
public record Explanation(
    int event, List<WhyStep> steps, int told, int leftOut, List<String> gaps) {}
