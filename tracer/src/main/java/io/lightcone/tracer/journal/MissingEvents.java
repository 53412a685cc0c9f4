package io.lightcone.tracer.journal;

/**
 * Part of a journal that should be there and isn't.
 *
 * @param fromSeq first missing seq
 * @param toSeq last missing seq; {@code fromSeq - 1} when it can't be known how many are missing
 * @param segment number of the segment where it shows
 * @param offset byte where it shows
 * @param reason why, as a phrase: {@code damaged frame}, {@code torn end}, {@code not in this copy}
 */
public record MissingEvents(long fromSeq, long toSeq, long segment, long offset, String reason) {

  /** How many events are missing, 0 when that can't be known. */
  public long count() {
    return toSeq - fromSeq + 1;
  }
}
