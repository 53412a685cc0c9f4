package io.lightcone.runtime.invocation;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.lightcone.runtime.handler.PayloadException;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Objects to payloads and back. The JSON is the same on every JVM: properties and map keys are
 * sorted, sets and maps keep their order. Safe for use by several threads; holds on to the classes
 * it has met, so each bundle has one of its own.
 */
public final class Payloads {
  private final ObjectMapper mapper =
      JsonMapper.builder()
          .enable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
          .disable(MapperFeature.SORT_CREATOR_PROPERTIES_FIRST)
          .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS)
          .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
          .addModule(new JavaTimeModule())
          .addModule(new Jdk8Module())
          .addModule(
              new SimpleModule("lightcone-order")
                  .addAbstractTypeMapping(Set.class, LinkedHashSet.class)
                  .addAbstractTypeMapping(Map.class, LinkedHashMap.class))
          .build();

  /**
   * Bytes and text as they are, a payload as it is, all else as JSON.
   *
   * @throws PayloadException if the object has no JSON form
   */
  public Payload encode(Object value) {
    if (value instanceof byte[] bytes) {
      return Payload.copyOf(bytes);
    }
    if (value instanceof CharSequence text) {
      return Payload.ofText(text.toString());
    }
    if (value instanceof Payload payload) {
      return payload;
    }
    try {
      return Payload.wrap(mapper.writeValueAsBytes(value));
    } catch (JsonProcessingException e) {
      throw new PayloadException(
          "payload has no JSON form: " + value.getClass().getName() + ": " + e.getMessage(), e);
    }
  }

  /**
   * The payload as an object.
   *
   * @param where what the payload is, for messages
   * @throws PayloadException if the bytes are not JSON for {@code type}
   */
  public <T> T decode(Payload payload, Class<T> type, String where) {
    if (type == byte[].class) {
      return type.cast(payload.bytes());
    }
    if (type == String.class) {
      return type.cast(payload.text());
    }
    try {
      return mapper.readValue(payload.bytes(), type);
    } catch (IOException e) {
      throw new PayloadException(
          "payload of " + where + " is not a " + type.getSimpleName() + ": " + e.getMessage(), e);
    }
  }
}
