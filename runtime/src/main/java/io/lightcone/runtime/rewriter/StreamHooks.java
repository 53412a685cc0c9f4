package io.lightcone.runtime.rewriter;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Spliterator;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntToLongFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Called by rewritten code in place of what would make a stream run on other threads. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "parallel streams",
    wayOut = "streams run on the handler's own thread, in order")
public final class StreamHooks {
  private StreamHooks() {}

  @InPlaceOf(value = Collection.class, receiver = true)
  public static <E> Stream<E> parallelStream(Collection<E> elements) {
    return elements.stream();
  }

  @InPlaceOf(value = BaseStream.class, receiver = true)
  public static <T, S extends BaseStream<T, S>> BaseStream<T, S> parallel(BaseStream<T, S> stream) {
    return stream.sequential();
  }

  @InPlaceOf(StreamSupport.class)
  public static <T> Stream<T> stream(Spliterator<T> elements, boolean parallel) {
    return StreamSupport.stream(elements, parallel && Hooks.current() == null);
  }

  @InPlaceOf(Arrays.class)
  public static <T> void parallelSetAll(T[] array, IntFunction<? extends T> values) {
    Arrays.setAll(array, values);
  }

  @InPlaceOf(Arrays.class)
  public static void parallelSetAll(int[] array, IntUnaryOperator values) {
    Arrays.setAll(array, values);
  }

  @InPlaceOf(Arrays.class)
  public static void parallelSetAll(long[] array, IntToLongFunction values) {
    Arrays.setAll(array, values);
  }

  @InPlaceOf(Arrays.class)
  public static void parallelSetAll(double[] array, IntToDoubleFunction values) {
    Arrays.setAll(array, values);
  }

  @InPlaceOf(Arrays.class)
  public static <T extends Comparable<? super T>> void parallelSort(T[] array) {
    Arrays.sort(array);
  }

  @InPlaceOf(Arrays.class)
  public static <T> void parallelSort(T[] array, Comparator<? super T> order) {
    Arrays.sort(array, order);
  }

  @InPlaceOf(value = IntStream.class, receiver = true)
  public static IntStream parallel(IntStream stream) {
    return stream.sequential();
  }

  @InPlaceOf(value = LongStream.class, receiver = true)
  public static LongStream parallel(LongStream stream) {
    return stream.sequential();
  }

  @InPlaceOf(value = DoubleStream.class, receiver = true)
  public static DoubleStream parallel(DoubleStream stream) {
    return stream.sequential();
  }
}
