package io.lightcone.tracer.journal;

import io.lightcone.tracer.environment.SegmentSource;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.util.List;

/**
 * Reads elements' payloads out of a journal that is being written, without its dictionary: names in
 * the events it decodes are not resolved. Safe for use by several threads.
 */
public final class ElementReader {
  private static final long NO_NAMESPACE = 0;

  private final SegmentSource source;
  private final ThreadLocal<FrameDecoder> decoders =
      ThreadLocal.withInitial(
          () -> {
            Incarnations none = new Incarnations();
            none.reset(NO_NAMESPACE, List.of());
            return new FrameDecoder(new NameTable(), none, false);
          });

  /** A reader of the frames in {@code source}, which it doesn't own. */
  public ElementReader(SegmentSource source) {
    this.source = source;
  }

  /**
   * The payload of the put {@code seq}.
   *
   * @param position where its frame lies
   * @throws IOException if it can't be read
   * @throws JournalException if it is damaged
   */
  public Payload payload(long position, long seq) throws IOException {
    byte[] frame = source.read(Position.segment(position), Position.offset(position));
    if (!Frames.isWhole(frame, frame.length)) {
      throw new JournalException("frame of element is damaged: event " + seq);
    }
    FrameDecoder decoder = decoders.get();
    decoder.begin(frame, frame.length);
    decoder.enter();
    for (Event event = decoder.next(); event != null; event = decoder.next()) {
      if (event.id().seq() == seq && event.body() instanceof EventBody.Put put) {
        return put.payload();
      }
    }
    throw new JournalException("element is not in the frame it was put in: event " + seq);
  }

  /** Tells {@code sink} the events of one segment, names resolved, starting afresh. */
  public static void scan(SegmentSource source, long segment, JournalSink sink) throws IOException {
    try (JournalReader reader = new JournalReader(new OneSegment(source, segment))) {
      reader.read(sink);
    }
  }
}
