package io.lightcone.replay.session;

import io.lightcone.tracer.event.EventId;
import io.lightcone.tracer.event.Payload;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/**
 * All records that differ from a given one in one bit of one field: texts and payloads in each
 * byte, numbers in each bit.
 */
final class Flips {
  private Flips() {}

  /** A changed record, and the field that differs. */
  record Flip<T>(String field, T value) {}

  /** All changed ones; null fields have no bytes, so they stay. */
  static <T extends Record> List<Flip<T>> of(T original) {
    List<Flip<T>> flips = new ArrayList<>();
    RecordComponent[] fields = original.getClass().getRecordComponents();
    for (int i = 0; i < fields.length; i++) {
      for (Object other : others(get(fields[i], original))) {
        T changed = with(original, fields, i, other);
        if (changed != null && !changed.equals(original)) {
          flips.add(new Flip<>(fields[i].getName(), changed));
        }
      }
    }
    return flips;
  }

  private static List<?> others(Object value) {
    List<Object> others = new ArrayList<>();
    if (value instanceof Long number) {
      for (int bit = 0; bit < 64; bit += 8) {
        others.add(number ^ 1L << bit);
      }
    } else if (value instanceof Integer number) {
      for (int bit = 0; bit < 32; bit += 8) {
        others.add(number ^ 1 << bit);
      }
    } else if (value instanceof String text) {
      for (int i = 0; i < text.length(); i++) {
        char flipped = (char) (text.charAt(i) ^ 1);
        others.add(text.substring(0, i) + flipped + text.substring(i + 1));
      }
    } else if (value instanceof Boolean truth) {
      others.add(!truth);
    } else if (value instanceof Payload payload) {
      payload(payload, others);
    } else if (value instanceof Enum<?> constant) {
      others.addAll(List.of(constant.getDeclaringClass().getEnumConstants()));
    } else if (value instanceof EventId id) {
      Flips.<EventId>of(id).forEach(flip -> others.add(flip.value()));
    } else if (value instanceof Record inner) {
      Flips.of(inner).forEach(flip -> others.add(flip.value()));
    }
    return others;
  }

  private static void payload(Payload payload, List<Object> others) {
    for (int i = 0; i < payload.size(); i++) {
      byte[] bytes = payload.bytes();
      bytes[i] ^= 1;
      others.add(Payload.wrap(bytes));
    }
  }

  private static Object get(RecordComponent field, Object record) {
    try {
      field.getAccessor().setAccessible(true);
      return field.getAccessor().invoke(record);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }

  /** Null when there can be no such record. */
  @SuppressWarnings("unchecked")
  private static <T extends Record> T with(
      T original, RecordComponent[] fields, int changed, Object value) {
    Class<?>[] types = new Class<?>[fields.length];
    Object[] values = new Object[fields.length];
    for (int i = 0; i < fields.length; i++) {
      types[i] = fields[i].getType();
      values[i] = i == changed ? value : get(fields[i], original);
    }
    try {
      return (T) original.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      return null;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
