package io.lightcone.runtime.rewriter.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/** Every way to see an identity hash. */
public final class Identities {
  private Identities() {}

  enum Colour {
    RED,
    GREEN
  }

  static class Plain {}

  static class Named {
    @Override
    public int hashCode() {
      return 31 + super.hashCode();
    }

    @Override
    public String toString() {
      return "named " + super.toString();
    }
  }

  static class Below extends Plain {
    int above() {
      return super.hashCode();
    }
  }

  static Object numbers() throws Exception {
    Object first = new Object();
    Object second = new Object();
    Function<Object, Integer> reference = Object::hashCode;
    return List.of(
        first.hashCode(),
        System.identityHashCode(second),
        first.hashCode(),
        reference.apply(second),
        Objects.hashCode(first),
        Object.class.getMethod("hashCode").invoke(second),
        new Plain().hashCode(),
        new Named().hashCode(),
        new Below().above(),
        new int[0].hashCode());
  }

  static Object texts() {
    Object object = new Object();
    Plain plain = new Plain();
    int[] array = {};
    StringBuilder builder = new StringBuilder().append(object);
    return List.of(
        object.toString(),
        "" + object,
        "x" + plain + 1 + 'c' + null,
        String.valueOf(array),
        Objects.toString(object),
        builder.toString(),
        List.of(plain).toString(),
        String.format("%s", plain),
        new Named().toString());
  }

  static Object stable() {
    return List.of(
        Colour.GREEN.hashCode(),
        Colour.class.hashCode(),
        Objects.hash(Colour.RED, "a"),
        Arrays.hashCode(new Object[] {Colour.RED, "a"}));
  }

  private static final Map<Object, String> REGISTRY = new HashMap<>();
  private static final Object KEY = new Plain();

  static {
    REGISTRY.put(KEY, "found");
  }

  static Object registered() {
    return REGISTRY.get(KEY);
  }

  static Object found() {
    Plain plain = new Plain();
    Set<Object> set = new HashSet<>(List.of(plain, Colour.RED, Colour.class));
    return set.contains(plain) && set.contains(Colour.RED) && set.contains(Colour.class);
  }

  static Object strings() {
    return new ArrayList<>(List.of("a".hashCode(), Integer.valueOf(7).hashCode(), "b".toString()));
  }
}
