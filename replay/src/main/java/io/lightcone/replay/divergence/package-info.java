/**
 * How and where a replay left the recording: values, not exceptions. Used by {@code session} and by
 * whoever shows the result.
 */
package io.lightcone.replay.divergence;
