package io.lightcone.replay.explore;

import java.util.Optional;

/**
 * What exploring gave.
 *
 * @param schedules executions that were run, sampled ones not counted
 * @param samples executions in an order drawn at random
 * @param crashes executions with a crash
 * @param races race reversals that were discovered
 * @param reversed how many of them were explored
 * @param complete whether every order that race reversals lead to was explored, within the window
 * @param cancelled whether it was stopped
 * @param found the first that fails, if any
 */
public record Exploration(
    int schedules,
    int samples,
    int crashes,
    int races,
    int reversed,
    boolean complete,
    boolean cancelled,
    Optional<Finding> found) {}
