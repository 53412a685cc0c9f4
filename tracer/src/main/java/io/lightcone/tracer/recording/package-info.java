/**
 * Recordings: one or several journals and the bundles they ran, opened for reading.
 *
 * <p>{@link io.lightcone.tracer.recording.Recording} never creates or alters anything. Depends on
 * {@code event}, {@code journal} and {@code chronicle}.
 */
package io.lightcone.tracer.recording;
