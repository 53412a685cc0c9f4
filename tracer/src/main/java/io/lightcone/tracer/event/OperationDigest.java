package io.lightcone.tracer.event;

/**
 * Digest of an invocation's operation stream: 64-bit FNV-1a (Fowler, Noll, Vo) over each
 * operation's type, names and bytes in program order. Two invocations that did the same have the
 * same digest. Not safe for use by several threads.
 */
public final class OperationDigest {
  private static final long OFFSET = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private long state = OFFSET;

  /** Adds one operation. */
  public void add(EventType type, String name, long number, Payload payload) {
    step(type.code());
    addText(name);
    for (int shift = 0; shift < 64; shift += 8) {
      step((int) (number >>> shift));
    }
    if (payload != null) {
      for (int i = 0; i < payload.size(); i++) {
        step(payload.at(i));
      }
    }
  }

  /** The digest of all that was added. */
  public long value() {
    return state;
  }

  private void addText(String text) {
    if (text == null) {
      step(0xFF);
      return;
    }
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      step(c);
      step(c >>> 8);
    }
  }

  private void step(int octet) {
    state = (state ^ (octet & 0xFF)) * PRIME;
  }
}
