package io.lightcone.tracer.exchange.cspot;

import java.nio.ByteBuffer;

/**
 * Header of a namespace log, as it stands in the file: nothing is checked yet. Numbers are unsigned
 * in the file; those above 2^63-1 are negative here.
 *
 * @param hostId hash of the namespace's path; 0 in a log merged from several hosts
 * @param seqNo the next log sequence number, from 1
 * @param filename the log's own path when it was made
 * @param slots slots in the ring
 * @param space length the file was made with
 * @param head slot of the newest event
 * @param tail slot of the oldest event once the ring has wrapped, 0 before
 * @param lastChecked slot down to which a forker looked, -1 = never
 */
record LogHeader(
    long hostId,
    long seqNo,
    String filename,
    long slots,
    long space,
    long head,
    long tail,
    long lastChecked) {

  static LogHeader read(ByteBuffer bytes, CspotLayout layout) {
    LogFields at = layout.log();
    Platform platform = layout.platform();
    return new LogHeader(
        Fields.word(bytes, at.hostId(), platform),
        bytes.getLong(at.seqNo()),
        Fields.text(bytes, at.filename(), LogFields.FILENAME_BYTES),
        Fields.word(bytes, at.slots(), platform),
        Fields.word(bytes, at.space(), platform),
        Fields.word(bytes, at.head(), platform),
        Fields.word(bytes, at.tail(), platform),
        Fields.word(bytes, at.lastChecked(), platform));
  }

  /** Sequence number of the newest event, 0 in an empty log. */
  long newest() {
    return seqNo - 1;
  }
}
