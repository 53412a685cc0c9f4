package io.lightcone.runtime.rewriter;

import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Called by rewritten code where it asks a concurrent map for its keys: {@code KeySetView} can't be
 * extended, so the order of {@link OrderedConcurrentHashMap} has to be brought in from outside.
 */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "unordered collections",
    wayOut = "they iterate in the order of insertion")
public final class KeyViewHooks {
  private KeyViewHooks() {}

  @InPlaceOf(value = Map.class, receiver = true)
  public static <K> Set<K> keySet(Map<K, ?> map) {
    return map instanceof OrderedConcurrentHashMap<K, ?> ordered
        ? ordered.orderedKeys()
        : map.keySet();
  }

  @InPlaceOf(value = ConcurrentHashMap.KeySetView.class, receiver = true)
  public static <K> Iterator<K> iterator(ConcurrentHashMap.KeySetView<K, ?> view) {
    return view.getMap() instanceof OrderedConcurrentHashMap<K, ?> ordered
        ? ordered.orderedKeys().iterator()
        : view.iterator();
  }

  @InPlaceOf(value = ConcurrentHashMap.KeySetView.class, receiver = true)
  public static <K> void forEach(
      ConcurrentHashMap.KeySetView<K, ?> view, Consumer<? super K> action) {
    iterator(view).forEachRemaining(action);
  }

  @InPlaceOf(value = ConcurrentHashMap.KeySetView.class, receiver = true)
  public static <K> Stream<K> stream(ConcurrentHashMap.KeySetView<K, ?> view) {
    return view.getMap() instanceof OrderedConcurrentHashMap<K, ?> ordered
        ? ordered.orderedKeys().stream()
        : view.stream();
  }
}
