package io.lightcone.tracer.exchange.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.lightcone.tracer.event.Event;
import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.explain.PayloadText;
import io.lightcone.tracer.index.EventTable;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Events as JSON trees. A body's fields are those of its record, by name, so that no field can be
 * forgotten here; fields without a value are left out.
 */
public final class EventJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private final EventTable table;
  private final Map<Long, String> namespaces = new HashMap<>();

  /** JSON of a table's events. */
  public EventJson(EventTable table) {
    this.table = table;
    for (int i = 0; i < table.namespaceCount(); i++) {
      namespaces.put(table.namespace(i).id(), table.namespace(i).name());
    }
  }

  /** One event, whole. */
  public ObjectNode of(int ordinal) {
    Event event = table.event(ordinal);
    ObjectNode json = JSON.objectNode();
    json.put("id", id(event.id()));
    json.put("incarnation", "%08x".formatted(event.id().incarnation()));
    json.put("type", lower(event.type()));
    json.put("wallMicros", event.wallMicros());
    if (event.op() != null) {
      json.put("op", id(event.op()));
    }
    fields(json, (Record) event.body());
    return json;
  }

  private String id(EventId id) {
    String name = namespaces.get(id.namespace());
    return name == null ? id.toString() : name + "/" + id.seq();
  }

  private void fields(ObjectNode json, Record record) {
    for (RecordComponent component : record.getClass().getRecordComponents()) {
      Object value = get(component, record);
      if (value != null) {
        json.set(name(json, component.getName()), value(value));
      }
    }
  }

  /** A body's own {@code incarnation} must not hide the event's. */
  private static String name(ObjectNode json, String name) {
    return json.has(name) ? name + "Opened" : name;
  }

  private static Object get(RecordComponent component, Record record) {
    try {
      return component.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private JsonNode value(Object value) {
    if (value instanceof EventId id) {
      return JSON.textNode(id(id));
    }
    if (value instanceof Payload payload) {
      return payload(payload);
    }
    if (value instanceof Enum<?> constant) {
      return JSON.textNode(lower(constant));
    }
    if (value instanceof Boolean truth) {
      return JSON.booleanNode(truth);
    }
    if (value instanceof Number number) {
      return JSON.numberNode(number.longValue());
    }
    return structure(value);
  }

  private JsonNode structure(Object value) {
    if (value instanceof Iterable<?> list) {
      ArrayNode array = JSON.arrayNode();
      list.forEach(item -> array.add(value(item)));
      return array;
    }
    if (value instanceof Map<?, ?> map) {
      ObjectNode object = JSON.objectNode();
      new TreeMap<>(map).forEach((key, item) -> object.set(key.toString(), value(item)));
      return object;
    }
    if (value instanceof Record record) {
      ObjectNode object = JSON.objectNode();
      fields(object, record);
      return object;
    }
    return JSON.textNode(value.toString());
  }

  private static JsonNode payload(Payload payload) {
    ObjectNode object = JSON.objectNode();
    String text = PayloadText.of(payload, Integer.MAX_VALUE);
    if (text == null) {
      object.put("base64", payload.bytes());
    } else {
      object.put("text", text);
    }
    return object;
  }

  private static String lower(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
