/**
 * The causal record on disk: frames of events, checked on every read.
 *
 * <p>{@link io.lightcone.tracer.journal.JournalWriter} appends, {@link
 * io.lightcone.tracer.journal.JournalReader} reads back and says what is missing. The format is
 * specified in {@code tracer/README.md}. Depends on {@code event} and {@code environment} only; the
 * container the frames lie in is behind {@code environment.SegmentStore}.
 */
package io.lightcone.tracer.journal;
