package io.lightcone.tracer.journal;

import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.HandlerInfo;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.event.WooFInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Event bodies of every type with random content: nulls, empties, extremes, any script. */
final class RandomBodies {
  /** Kinds of body that {@link #next} makes; a checkpoint is the writer's own. */
  static final int KINDS = 22;

  private static final long[] NUMBERS = {
    0, 1, -1, 127, 128, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE, 4_300_000_000_000_000L
  };
  private static final String[] NAMES = {
    "readings", "предсказание", "名前", "emoji-\uD83D\uDE80", "a.b_c-d", "x".repeat(300), ""
  };

  private final Random random;
  private final List<EventId> known = new ArrayList<>();

  RandomBodies(Random random) {
    this.random = random;
  }

  /** An event that later bodies may refer to. */
  void remember(EventId id) {
    known.add(id);
  }

  long number() {
    return random.nextBoolean()
        ? NUMBERS[random.nextInt(NUMBERS.length)]
        : random.nextLong() >>> random.nextInt(64);
  }

  private long positive() {
    return Math.max(1, number() & Long.MAX_VALUE);
  }

  String name() {
    return random.nextInt(3) == 0 ? "n" + random.nextInt(500) : NAMES[random.nextInt(NAMES.length)];
  }

  private String text() {
    return random.nextInt(4) == 0 ? null : name() + random.nextInt();
  }

  Payload payload() {
    int size =
        switch (random.nextInt(12)) {
          case 0 -> 0;
          case 1 -> 127 + random.nextInt(3);
          case 2 -> random.nextInt(20) == 0 ? 1 << 20 : 20_000;
          default -> random.nextInt(64);
        };
    byte[] bytes = new byte[size];
    random.nextBytes(bytes);
    return Payload.wrap(bytes);
  }

  private Payload maybePayload() {
    return random.nextBoolean() ? null : payload();
  }

  EventId ref() {
    return switch (random.nextInt(4)) {
      case 0 -> null;
      case 1 -> new EventId(random.nextLong(), random.nextInt(), positive());
      default -> known.isEmpty() ? null : known.get(random.nextInt(known.size()));
    };
  }

  private <T> T one(T[] values) {
    return values[random.nextInt(values.length)];
  }

  private Failure failure() {
    return random.nextBoolean() ? null : new Failure(name(), text());
  }

  EventBody next() {
    return next(random.nextInt(KINDS));
  }

  EventBody next(int kind) {
    return switch (kind) {
      case 0 -> new EventBody.Put(name(), positive(), handler(), ref(), payload());
      case 1 -> new EventBody.Started(name(), name(), 1 + random.nextInt(9), ref());
      case 2 -> new EventBody.Ended(one(Outcome.values()), failure(), text(), number(), number());
      case 3 -> read();
      case 4 -> new EventBody.LatestRead(name(), number(), one(Found.values()), ref(), number());
      case 5 -> new EventBody.Sampled(name(), SampleValue.of(number()));
      case 6 -> new EventBody.Sampled(name(), SampleValue.of(text()));
      case 7 -> new EventBody.Calling(name(), text(), text());
      case 8 -> new EventBody.Called(ref(), one(CallOutcome.values()), maybePayload(), failure());
      case 9 -> sent();
      case 10 -> replied();
      case 11 -> new EventBody.Awaited(ref(), ref(), one(AwaitOutcome.values()));
      case 12 -> new EventBody.BundleLoaded(name(), handlers(), number(), number());
      default -> rare(kind);
    };
  }

  private EventBody rare(int kind) {
    return switch (kind) {
      case 13 -> new EventBody.BundleWithdrawn(name());
      case 14 -> new EventBody.SessionOpened(text());
      case 15 -> new EventBody.WooFCreated(woof());
      case 16 -> new EventBody.DeadLettered(ref(), text());
      case 17 -> new EventBody.Gap(text(), number(), text());
      case 18 -> new EventBody.Anomaly(text(), text());
      case 19 -> carried();
      case 20 -> new EventBody.Unknown(23 + random.nextInt(1 << 20), payload());
      default -> opened();
    };
  }

  private String handler() {
    return random.nextBoolean() ? null : name();
  }

  private EventBody read() {
    Found found = one(Found.values());
    return new EventBody.Read(name(), number(), found, ref(), maybePayload(), number());
  }

  private EventBody sent() {
    RequestKind kind = one(RequestKind.values());
    long request = random.nextInt(1 << 30);
    return new EventBody.Sent(name(), request, kind, name(), handler(), number(), maybePayload());
  }

  private EventBody replied() {
    Found found = random.nextBoolean() ? null : one(Found.values());
    return new EventBody.Replied(
        ref(), random.nextBoolean(), found, number(), maybePayload(), ref(), text());
  }

  private List<HandlerInfo> handlers() {
    List<HandlerInfo> handlers = new ArrayList<>();
    for (int i = random.nextInt(4); i > 0; i--) {
      handlers.add(new HandlerInfo(name(), text()));
    }
    return handlers;
  }

  private WooFInfo woof() {
    return new WooFInfo(
        "w" + random.nextInt(50),
        random.nextInt() >>> 1,
        random.nextBoolean(),
        positive(),
        one(Dispatch.values()));
  }

  private EventBody carried() {
    EventId id = new EventId(random.nextLong(), random.nextInt(), positive());
    EventBody body = new EventBody.Put(name(), positive(), handler(), ref(), payload());
    return new EventBody.Carried(new Event(id, number(), ref(), body));
  }

  private EventBody opened() {
    Map<String, String> versions = new TreeMap<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      versions.put(name(), text());
    }
    return new EventBody.Opened(random.nextInt(), ref(), random.nextBoolean(), versions, text());
  }
}
