package io.lightcone.replay.catalogue;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.stream.*;

/** Collections that are walked in an order of their own. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Orders {
  private Orders() {}

  public static final class SetOf extends Source {
    @Override
    protected Object see() throws Exception {
      return Set.of("a", "b", "c", "d", "e", "f", "g");
    }
  }

  public static final class MapOf extends Source {
    @Override
    protected Object see() throws Exception {
      return Map.of("a", 1, "b", 2, "c", 3, "d", 4, "e", 5);
    }
  }

  public static final class MapOfEntries extends Source {
    @Override
    protected Object see() throws Exception {
      return Map.ofEntries(
          Map.entry("a", 1), Map.entry("b", 2), Map.entry("c", 3), Map.entry("d", 4));
    }
  }

  public static final class SetCopy extends Source {
    @Override
    protected Object see() throws Exception {
      return Set.copyOf(List.of("a", "b", "c", "d", "e", "f"));
    }
  }

  public static final class MapCopy extends Source {
    @Override
    protected Object see() throws Exception {
      Map<String, Integer> map = new TreeMap<>();
      "abcdefg".chars().forEach(c -> map.put("" + c, c));
      return Map.copyOf(map);
    }
  }

  public static final class UnmodifiableSet extends Source {
    @Override
    protected Object see() throws Exception {
      return Stream.of("a", "b", "c", "d", "e", "f").collect(Collectors.toUnmodifiableSet());
    }
  }

  public static final class UnmodifiableMap extends Source {
    @Override
    protected Object see() throws Exception {
      return Stream.of("a", "b", "c", "d", "e")
          .collect(Collectors.toUnmodifiableMap(x -> x, x -> 1));
    }
  }

  public static final class SetByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Function<Collection<String>, Set<String>> copy = Set::copyOf;
      return copy.apply(List.of("a", "b", "c", "d", "e", "f"));
    }
  }

  public static final class SetByLibrary extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.letters();
    }
  }

  public static final class SetByReflection extends Source {
    @Override
    protected Object see() throws Exception {
      return Set.class
          .getMethod("copyOf", Collection.class)
          .invoke(null, List.of("a", "b", "c", "d", "e", "f"));
    }
  }

  public static final class HashSetOfObjects extends Source {
    @Override
    protected Object see() throws Exception {
      Set<Object> set = new HashSet<>();
      Map<Object, Integer> names = new IdentityHashMap<>();
      for (int i = 0; i < 20; i++) {
        Object o = new Object();
        names.put(o, i);
        set.add(o);
      }
      return set.stream().map(names::get).toList();
    }
  }

  public static final class HashMapOfEnums extends Source {
    @Override
    protected Object see() throws Exception {
      Map<Thread.State, Integer> map = new HashMap<>();
      for (Thread.State state : Thread.State.values()) {
        map.put(state, 1);
      }
      return map;
    }
  }

  public static final class HashSetOfClasses extends Source {
    @Override
    protected Object see() throws Exception {
      Set<Class<?>> set =
          new HashSet<>(
              List.of(String.class, Integer.class, Long.class, Map.class, List.class, Set.class));
      return set.toString();
    }
  }

  public static final class CollectedSet extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.stream(TimeUnit.values()).collect(Collectors.toSet());
    }
  }

  public static final class CollectedMap extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.stream(TimeUnit.values()).collect(Collectors.toMap(x -> x, x -> 1));
    }
  }

  public static final class Grouped extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.stream(TimeUnit.values()).collect(Collectors.groupingBy(x -> x));
    }
  }

  public static final class GroupedInto extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.stream(TimeUnit.values())
          .collect(Collectors.groupingBy(x -> x, Collectors.counting()));
    }
  }

  public static final class GroupedCollection extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.stream(TimeUnit.values()).collect(Collectors.toCollection(HashSet::new));
    }
  }

  public static final class Concurrent extends Source {
    @Override
    protected Object see() throws Exception {
      Map<TimeUnit, Integer> map = new ConcurrentHashMap<>();
      for (TimeUnit unit : TimeUnit.values()) {
        map.put(unit, 1);
      }
      return map;
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class ConcurrentKeys extends Source {
    @Override
    protected Object see() throws Exception {
      Set<TimeUnit> set = ConcurrentHashMap.newKeySet();
      set.addAll(List.of(TimeUnit.values()));
      return set;
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class Table extends Source {
    @Override
    protected Object see() throws Exception {
      Hashtable<TimeUnit, Integer> table = new Hashtable<>();
      for (TimeUnit unit : TimeUnit.values()) {
        table.put(unit, 1);
      }
      return table;
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class PropertiesOfObjects extends Source {
    @Override
    protected Object see() throws Exception {
      Properties table = new Properties();
      for (TimeUnit unit : TimeUnit.values()) {
        table.put(unit, 1);
      }
      return Collections.list(table.keys());
    }
  }

  public static final class Identity extends Source {
    @Override
    protected Object see() throws Exception {
      Map<String, Integer> map = new IdentityHashMap<>();
      for (TimeUnit unit : TimeUnit.values()) {
        map.put(unit.name(), 1);
      }
      return map;
    }
  }

  public static final class IdentitySet extends Source {
    @Override
    protected Object see() throws Exception {
      Set<Object> set = Collections.newSetFromMap(new IdentityHashMap<>());
      for (TimeUnit unit : TimeUnit.values()) {
        set.add(unit);
      }
      return set;
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Weak extends Source {
    @Override
    protected Object see() throws Exception {
      Map<TimeUnit, Integer> map = new WeakHashMap<>();
      for (TimeUnit unit : TimeUnit.values()) {
        map.put(unit, 1);
      }
      return map;
    }
  }

  public static final class Cloned extends Source {
    @Override
    protected Object see() throws Exception {
      HashSet<TimeUnit> set = new HashSet<>(List.of(TimeUnit.values()));
      return set.clone();
    }
  }

  public static final class Distinct extends Source {
    @Override
    protected Object see() throws Exception {
      return Set.of("a", "b", "c", "d", "e", "f").stream().distinct().toList();
    }
  }

  public static final class Parallel extends Source {
    @Override
    protected Object see() throws Exception {
      List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
      IntStream.range(0, 20000).parallel().forEach(seen::add);
      return seen.hashCode();
    }
  }

  public static final class ParallelFindAny extends Source {
    @Override
    protected Object see() throws Exception {
      List<Long> found = new ArrayList<>();
      for (int i = 0; i < 40; i++) {
        found.add(
            LongStream.range(0, 100000).parallel().filter(x -> x % 7 == 3).findAny().getAsLong());
      }
      return found;
    }
  }

  public static final class ParallelStreamSupport extends Source {
    @Override
    protected Object see() throws Exception {
      List<Integer> seen = new Vector<>();
      StreamSupport.stream(IntStream.range(0, 20000).boxed().toList().spliterator(), true)
          .forEach(seen::add);
      return seen.hashCode();
    }
  }

  public static final class ParallelArrays extends Source {
    @Override
    protected Object see() throws Exception {
      long[] values = new long[20000];
      List<Integer> seen = new Vector<>();
      Arrays.parallelSetAll(
          values,
          i -> {
            seen.add(i);
            return i;
          });
      return seen.hashCode();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class ParallelMap extends Source {
    @Override
    protected Object see() throws Exception {
      ConcurrentHashMap<Integer, Integer> map = new ConcurrentHashMap<>();
      for (int i = 0; i < 5000; i++) {
        map.put(i, i);
      }
      List<Integer> seen = new Vector<>();
      map.forEach(1, (k, v) -> seen.add(k));
      return seen.hashCode();
    }
  }

  public static final class ParallelByReference extends Source {
    @Override
    protected Object see() throws Exception {
      List<Integer> seen = new Vector<>();
      Function<Stream<Integer>, Stream<Integer>> make = Stream::parallel;
      make.apply(IntStream.range(0, 20000).boxed()).forEach(seen::add);
      return seen.hashCode();
    }
  }

  public static final class EnumMapHash extends Source {
    @Override
    protected Object see() throws Exception {
      return new EnumMap<>(Map.of(TimeUnit.DAYS, 1, TimeUnit.HOURS, 2)).hashCode();
    }
  }

  public static final class SetOfRecords extends Source {
    @Override
    protected Object see() throws Exception {
      Set<Helper.Pair> set = new HashSet<>();
      for (TimeUnit unit : TimeUnit.values()) {
        set.add(new Helper.Pair(unit, 1));
      }
      return set;
    }
  }

  public static final class SortedStates extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.stream(Thread.State.values())
          .sorted(Comparator.comparingInt(Object::hashCode))
          .toList();
    }
  }
}
