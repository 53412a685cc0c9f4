package io.lightcone.tracer.format;

import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Failure;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.event.SampleValue;
import io.lightcone.tracer.event.WooFInfo;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;

/** Events as lines of text, every field of them. */
final class Dump {
  private Dump() {}

  static String line(Event event) {
    return "%d %08x %d %s %s"
        .formatted(
            event.id().seq(),
            event.id().incarnation(),
            event.wallMicros(),
            value(event.op()),
            body(event.body()));
  }

  private static String body(EventBody body) {
    String name = body.getClass().getSimpleName();
    if (body instanceof EventBody.Unknown unknown) {
      return "Unknown code="
          + unknown.code()
          + " content="
          + HexFormat.of().formatHex(unknown.content().bytes());
    }
    if (body instanceof EventBody.Carried carried) {
      Event of = carried.original();
      return "Carried id=%s wallMicros=%d op=%s body=(%s)"
          .formatted(value(of.id()), of.wallMicros(), value(of.op()), body(of.body()));
    }
    return name + " " + String.join(" ", parts((Record) body));
  }

  private static List<String> parts(Record record) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = component(record, component);
      if (value instanceof WooFInfo || value instanceof io.lightcone.tracer.event.CheckpointState) {
        parts.addAll(parts((Record) value));
      } else {
        parts.add(component.getName() + "=" + value(value));
      }
    }
    return parts;
  }

  private static Object component(Record record, RecordComponent component) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String value(Object value) {
    if (value == null) {
      return "-";
    } else if (value instanceof String text) {
      return "\"" + text.replace("\n", "\\n") + "\"";
    } else if (value instanceof EventId id) {
      return "%016x/%08x/%d".formatted(id.namespace(), id.incarnation(), id.seq());
    } else if (value instanceof Payload payload) {
      return HexFormat.of().formatHex(payload.bytes()) + "h";
    } else if (value instanceof SampleValue.OfNumber number) {
      return Long.toString(number.value());
    } else if (value instanceof SampleValue.OfText text) {
      return value(text.value());
    } else if (value instanceof Failure failure) {
      return failure.exceptionClass() + "|" + value(failure.message());
    } else if (value instanceof List<?> list) {
      return "[" + String.join(", ", list.stream().map(Dump::value).toList()) + "]";
    } else if (value instanceof Map<?, ?> map) {
      return "["
          + String.join(
              ", ",
              map.entrySet().stream()
                  .map(e -> "{key=" + value(e.getKey()) + " value=" + value(e.getValue()) + "}")
                  .toList())
          + "]";
    } else if (value instanceof Record record) {
      return "{" + String.join(" ", parts(record)) + "}";
    }
    return value.toString();
  }
}
