package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentCursor;
import io.lightcone.tracer.environment.SegmentSource;
import io.lightcone.tracer.event.CheckpointState;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import java.io.IOException;

/**
 * What a segment begins with.
 *
 * @param segment its number
 * @param firstSeq seq of its first event
 * @param checkpoint its checkpoint, or null if its first whole frame is another one
 */
record SegmentHead(long segment, long firstSeq, CheckpointState checkpoint) {

  /** Looks at the first document only; null if that is no whole frame. */
  static SegmentHead of(SegmentSource source, long segment) throws IOException {
    try (SegmentCursor cursor = source.scan(segment)) {
      if (!cursor.next() || !Frames.isWhole(cursor.array(), cursor.length())) {
        return null;
      }
      FrameDecoder decoder = new FrameDecoder(new NameTable(), new Incarnations());
      decoder.begin(cursor.array(), cursor.length());
      decoder.enter();
      Event first = decoder.next();
      return new SegmentHead(
          segment,
          decoder.firstSeq(),
          first.body() instanceof EventBody.Checkpoint checkpoint ? checkpoint.state() : null);
    } catch (JournalException e) {
      return null;
    }
  }
}
