package io.lightcone.runtime.namespace;

import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.journal.Draft;
import java.util.Arrays;

/** Operations of one lane that have happened and are not in the journal yet. For one thread. */
final class DraftBuffer {
  private static final int MOST_DRAFTS = 256;
  private static final int MOST_BYTES = 64 << 10;

  private Draft[] drafts = new Draft[4];
  private int size;
  private int bytes;

  void add(Draft draft) {
    if (size == drafts.length) {
      drafts = Arrays.copyOf(drafts, size * 2);
    }
    drafts[size++] = draft;
    bytes += bytesOf(draft.body());
  }

  /** What can be large in an operation without an effect; the rest is a few bytes. */
  private static int bytesOf(EventBody body) {
    Payload payload = body instanceof EventBody.Read read ? read.payload() : null;
    if (payload != null) {
      return payload.size();
    }
    return body instanceof EventBody.Sampled sampled
            && sampled.value() instanceof SampleValue.OfText text
            && text.value() != null
        ? text.value().length()
        : 0;
  }

  void removeLast() {
    drafts[--size] = null;
  }

  Draft[] array() {
    return drafts;
  }

  int size() {
    return size;
  }

  boolean isEmpty() {
    return size == 0;
  }

  /** Whether there is so much that it should be flushed. */
  boolean isFull() {
    return size >= MOST_DRAFTS || bytes >= MOST_BYTES;
  }

  void clear() {
    Arrays.fill(drafts, 0, size, null);
    size = 0;
    bytes = 0;
  }
}
