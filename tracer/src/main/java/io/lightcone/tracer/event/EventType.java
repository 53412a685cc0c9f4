package io.lightcone.tracer.event;

/** The kinds of event, with the numbers that stand for them on disk. Numbers are never reused. */
public enum EventType {
  OPENED(1),
  CLOSED(2),
  CHECKPOINT(3),
  CARRIED(4),
  BUNDLE_LOADED(5),
  BUNDLE_WITHDRAWN(6),
  SESSION_OPENED(7),
  WOOF_CREATED(8),
  PUT(9),
  STARTED(10),
  READ(11),
  LATEST_READ(12),
  SAMPLED(13),
  CALLING(14),
  CALLED(15),
  SENT(16),
  REPLIED(17),
  AWAITED(18),
  ENDED(19),
  DEAD_LETTERED(20),
  GAP(21),
  ANOMALY(22),
  /** Written by a newer version: kept and shown, not understood. */
  UNKNOWN(0);

  private static final EventType[] BY_CODE = new EventType[23];

  static {
    for (EventType type : values()) {
      BY_CODE[type.code] = type;
    }
  }

  private final int code;

  EventType(int code) {
    this.code = code;
  }

  /** The number on disk. */
  public int code() {
    return code;
  }

  /** The type with this number, or {@link #UNKNOWN}. */
  public static EventType ofCode(int code) {
    return code > 0 && code < BY_CODE.length ? BY_CODE[code] : UNKNOWN;
  }
}
