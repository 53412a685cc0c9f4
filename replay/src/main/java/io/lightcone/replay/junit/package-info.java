/**
 * Recordings as JUnit 5 tests: {@link io.lightcone.replay.junit.ReplayTest}. Used by applications'
 * own builds, which bring JUnit themselves.
 */
package io.lightcone.replay.junit;
