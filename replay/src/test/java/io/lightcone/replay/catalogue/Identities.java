package io.lightcone.replay.catalogue;

import java.lang.reflect.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;

/** Identity, where it can be seen. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Identities {
  private Identities() {}

  public static final class ObjectHash extends Source {
    @Override
    protected Object see() throws Exception {
      return new Object().hashCode();
    }
  }

  public static final class ObjectText extends Source {
    @Override
    protected Object see() throws Exception {
      return new Object().toString();
    }
  }

  public static final class IdentityHash extends Source {
    @Override
    protected Object see() throws Exception {
      return System.identityHashCode("text");
    }
  }

  public static final class IdentityByReference extends Source {
    @Override
    protected Object see() throws Exception {
      ToIntFunction<Object> hash = System::identityHashCode;
      return hash.applyAsInt("text");
    }
  }

  public static final class HashByReference extends Source {
    @Override
    protected Object see() throws Exception {
      ToIntFunction<Object> hash = Object::hashCode;
      return hash.applyAsInt(new Object());
    }
  }

  public static final class ObjectsHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Objects.hash(new Object(), TimeUnit.DAYS);
    }
  }

  public static final class ObjectsText extends Source {
    @Override
    protected Object see() throws Exception {
      return Objects.toString(new Object());
    }
  }

  public static final class IdentityText extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.identityText(new int[0]);
    }
  }

  public static final class ArrayText extends Source {
    @Override
    protected Object see() throws Exception {
      return new int[] {1}.toString();
    }
  }

  public static final class ArrayHash extends Source {
    @Override
    protected Object see() throws Exception {
      return new int[] {1}.hashCode();
    }
  }

  public static final class ArraysHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.hashCode(new Object[] {new Object(), new int[0]});
    }
  }

  public static final class ArraysText extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.toString(new Object[] {new Object(), new int[0]});
    }
  }

  public static final class ArraysDeep extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.deepHashCode(new Object[] {TimeUnit.DAYS, new Object[] {String.class}});
    }
  }

  public static final class ListText extends Source {
    @Override
    protected Object see() throws Exception {
      return List.of(new Object(), new int[0]).toString();
    }
  }

  public static final class ListHash extends Source {
    @Override
    protected Object see() throws Exception {
      return List.of(new Object(), TimeUnit.DAYS).hashCode();
    }
  }

  public static final class EnumHash extends Source {
    @Override
    protected Object see() throws Exception {
      return TimeUnit.DAYS.hashCode();
    }
  }

  public static final class ClassHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.class.hashCode();
    }
  }

  public static final class RecordHash extends Source {
    @Override
    protected Object see() throws Exception {
      return new Helper.Pair(TimeUnit.DAYS, 1).hashCode();
    }
  }

  public static final class RecordText extends Source {
    @Override
    protected Object see() throws Exception {
      return new Helper.Pair(new Object(), 1).toString();
    }
  }

  public static final class OptionalHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Optional.of(TimeUnit.DAYS).hashCode();
    }
  }

  public static final class EntryHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Map.entry(TimeUnit.DAYS, 1).hashCode();
    }
  }

  public static final class MapHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Map.of(TimeUnit.DAYS, 1).hashCode();
    }
  }

  public static final class LambdaText extends Source {
    @Override
    protected Object see() throws Exception {
      Runnable task = () -> {};
      return task.toString();
    }
  }

  public static final class LambdaClass extends Source {
    @Override
    protected Object see() throws Exception {
      Runnable task = () -> {};
      return task.getClass().getName();
    }
  }

  public static final class Anonymous extends Source {
    @Override
    protected Object see() throws Exception {
      return new Runnable() {
        @Override
        public void run() {}
      }.toString();
    }
  }

  public static final class OwnClass extends Source {
    @Override
    protected Object see() throws Exception {
      return new Helper.Plain().toString();
    }
  }

  public static final class OwnClassSuper extends Source {
    @Override
    protected Object see() throws Exception {
      return new Helper.Plain().hashCode();
    }
  }

  public static final class Concatenated extends Source {
    @Override
    protected Object see() throws Exception {
      return "" + new Object();
    }
  }

  public static final class Built extends Source {
    @Override
    protected Object see() throws Exception {
      return new StringBuilder().append(new Object()).toString();
    }
  }

  public static final class Joined extends Source {
    @Override
    protected Object see() throws Exception {
      return new StringJoiner(",").add(String.valueOf(new Object())).toString();
    }
  }

  public static final class FormattedObject extends Source {
    @Override
    protected Object see() throws Exception {
      return String.format("%s", new Object());
    }
  }

  public static final class FormattedHash extends Source {
    @Override
    protected Object see() throws Exception {
      return String.format("%h", new Object());
    }
  }

  public static final class ProxyHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Proxy.newProxyInstance(
                  Helper.class.getClassLoader(),
                  new Class<?>[] {Runnable.class},
                  (self, method, arguments) ->
                      method.getName().equals("toString") ? "proxy" : (Object) 1)
              .getClass()
              .getName()
          + new Object().hashCode();
    }
  }

  public static final class ThreadText extends Source {
    @Override
    protected Object see() throws Exception {
      return Thread.currentThread().toString();
    }
  }

  public static final class ThreadName extends Source {
    @Override
    protected Object see() throws Exception {
      return Thread.currentThread().getName();
    }
  }

  public static final class ThreadNumber extends Source {
    @Override
    protected Object see() throws Exception {
      return Thread.currentThread().getId();
    }
  }

  public static final class ThreadHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Thread.currentThread().hashCode();
    }
  }

  public static final class ExceptionText extends Source {
    @Override
    protected Object see() {
      try {
        throw new IllegalStateException("at " + new Object());
      } catch (IllegalStateException e) {
        return e.getMessage();
      }
    }
  }

  public static final class CastText extends Source {
    @Override
    protected Object see() {
      try {
        Object o = "x";
        return (Integer) o;
      } catch (ClassCastException e) {
        return e.getMessage()
            + System.nanoTime() * 0
            + new Object().hashCode() * 0
            + Helper.class.getClassLoader();
      }
    }
  }

  public static final class LoaderText extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.class.getClassLoader().toString();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class FutureText extends Source {
    @Override
    protected Object see() throws Exception {
      return new CompletableFuture<String>().toString();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class ExecutorText extends Source {
    @Override
    protected Object see() throws Exception {
      return new java.util.concurrent.locks.ReentrantLock().toString();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class AtomicText extends Source {
    @Override
    protected Object see() throws Exception {
      return new java.util.concurrent.atomic.AtomicReference<>(new Object()).toString();
    }
  }

  public static final class ListOfLists extends Source {
    @Override
    protected Object see() throws Exception {
      return new ArrayList<>(List.of(new Object[0], new Object())).toString();
    }
  }

  public static final class MapText extends Source {
    @Override
    protected Object see() throws Exception {
      return new TreeMap<>(Map.of("key", new Object())).toString();
    }
  }

  public static final class CopyText extends Source {
    @Override
    protected Object see() throws Exception {
      return new StringBuilder("a").append((Object) new char[0]).toString();
    }
  }

  public static final class IteratorText extends Source {
    @Override
    protected Object see() throws Exception {
      return List.of(1).iterator().toString();
    }
  }

  public static final class StreamText extends Source {
    @Override
    protected Object see() throws Exception {
      return java.util.stream.Stream.of(1).toString();
    }
  }

  public static final class MethodHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.class.getConstructors().getClass().hashCode();
    }
  }

  public static final class InvokedHash extends Source {
    @Override
    protected Object see() throws Exception {
      return Object.class.getMethod("hashCode").invoke(new Object());
    }
  }

  public static final class SortedByHash extends Source {
    @Override
    protected Object see() throws Exception {
      List<Object> list = new ArrayList<>();
      Map<Object, Integer> names = new IdentityHashMap<>();
      for (int i = 0; i < 10; i++) {
        Object o = new Object();
        names.put(o, i);
        list.add(o);
      }
      list.sort(Comparator.comparing(Object::hashCode));
      return list.stream().map(names::get).toList();
    }
  }
}
