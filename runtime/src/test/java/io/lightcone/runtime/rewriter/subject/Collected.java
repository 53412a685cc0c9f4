package io.lightcone.runtime.rewriter.subject;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Every way to make a collection whose order is not its own. */
public final class Collected {
  private static final List<String> WORDS = List.of("zeta", "b", "Aa", "BB", "alpha", "m", "0");

  private Collected() {}

  static class Table extends HashMap<String, Integer> {
    private static final long serialVersionUID = 1L;

    Table(int capacity) {
      super(capacity);
    }

    @Override
    public Integer put(String key, Integer value) {
      return super.put(key, value + 1);
    }
  }

  private static <M extends Map<String, Integer>> M filled(M map) {
    for (String word : WORDS) {
      map.put(word, word.length());
    }
    map.remove("b");
    map.put("b", 1);
    return map;
  }

  static List<Object> maps() throws Exception {
    Supplier<Map<String, Integer>> reference = HashMap::new;
    @SuppressWarnings("unchecked")
    Map<String, Integer> reflected = HashMap.class.getConstructor().newInstance();
    return List.of(
        filled(new HashMap<>()).keySet(),
        filled(new HashMap<>(100, 0.5f)).keySet(),
        new HashMap<>(filled(new LinkedHashMap<>())).keySet(),
        filled(new Table(3)).keySet(),
        filled(reference.get()).keySet(),
        filled(reflected).keySet(),
        filled(new ConcurrentHashMap<>()).entrySet().stream()
            .map(Map.Entry::getKey)
            .collect(Collectors.toList()),
        byEnumeration(filled(new ConcurrentHashMap<>())),
        byView(filled(new ConcurrentHashMap<>())),
        asMap(filled(new ConcurrentHashMap<>())));
  }

  private static List<String> byView(ConcurrentHashMap<String, Integer> map) {
    List<String> keys = new ArrayList<>();
    for (String key : map.keySet()) {
      keys.add(key);
    }
    return keys;
  }

  private static List<String> byEnumeration(ConcurrentHashMap<String, Integer> map) {
    List<String> keys = new ArrayList<>();
    map.keys().asIterator().forEachRemaining(keys::add);
    return keys;
  }

  private static List<String> asMap(Map<String, Integer> map) {
    return new ArrayList<>(map.keySet());
  }

  static List<Collection<String>> sets() {
    Function<Collection<String>, Set<String>> reference = HashSet::new;
    return List.of(
        new HashSet<>(WORDS),
        reference.apply(WORDS),
        Set.copyOf(WORDS),
        Set.of("zeta", "b", "Aa", "BB", "alpha", "m", "0"),
        Set.of(WORDS.toArray(new String[0])),
        Map.of("zeta", 1, "b", 1, "Aa", 1, "BB", 1, "alpha", 1, "m", 1, "0", 1).keySet(),
        Map.ofEntries(
                Map.entry("zeta", 1),
                Map.entry("b", 1),
                Map.entry("Aa", 1),
                Map.entry("BB", 1),
                Map.entry("alpha", 1),
                Map.entry("m", 1),
                Map.entry("0", 1))
            .keySet(),
        Map.copyOf(WORDS.stream().collect(Collectors.toMap(w -> w, String::length))).keySet(),
        WORDS.stream().collect(Collectors.toSet()),
        WORDS.stream().collect(Collectors.toUnmodifiableSet()),
        WORDS.stream().collect(Collectors.toMap(Function.identity(), String::length)).keySet(),
        WORDS.stream().collect(Collectors.toMap(w -> w, w -> 1, Integer::sum)).keySet(),
        WORDS.stream().collect(Collectors.toUnmodifiableMap(w -> w, w -> 1)).keySet(),
        WORDS.stream().collect(Collectors.groupingBy(w -> w)).keySet(),
        WORDS.stream().collect(Collectors.groupingBy(w -> w, Collectors.counting())).keySet(),
        WORDS.parallelStream().map(w -> w).parallel().collect(Collectors.toSet()));
  }

  static Object viaReference() {
    Function<String, Set<String>> one = Set::of;
    return Stream.of("x").map(one).collect(Collectors.toList());
  }

  static Object identityOrder() {
    IdentityHashMap<Object, Integer> map = new IdentityHashMap<>();
    List<Object> keys =
        IntStream.range(0, 500).mapToObj(i -> new Object()).collect(Collectors.toList());
    keys.forEach(key -> map.put(key, map.size()));
    map.remove(keys.get(7));
    map.put(keys.get(7), 500);
    for (Iterator<Object> i = map.keySet().iterator(); i.hasNext(); ) {
      if (i.next() == keys.get(8)) {
        i.remove();
      }
    }
    return new ArrayList<>(map.values());
  }

  static Object duplicate() {
    return Set.of("a", "a");
  }

  static Object immutable() {
    return Map.of("a", 1).put("b", 2);
  }

  static Object parallelThreads() {
    Thread here = Thread.currentThread();
    return IntStream.range(0, 1000).parallel().allMatch(i -> Thread.currentThread() == here)
        && Arrays.asList(1, 2, 3).parallelStream().allMatch(i -> Thread.currentThread() == here);
  }

  static Object sine() {
    Function<Double, Double> tangent = Math::tan;
    return List.of(Math.sin(1e15), Math.pow(1.1, 333.3), tangent.apply(1e10));
  }
}
