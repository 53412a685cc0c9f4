package io.lightcone.tracer.index;

/**
 * Something that a recording doesn't have and should.
 *
 * @param namespace which namespace, by its number in the table
 * @param kind one word: {@code events}, or the kind of a {@code Gap} event
 * @param fromSeq first missing seq, or the seq of the {@code Gap} event
 * @param count how many, 0 when that can't be known
 * @param text a sentence for people
 */
public record Missing(int namespace, String kind, long fromSeq, long count, String text) {}
