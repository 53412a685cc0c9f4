package io.lightcone.runtime.rewriter;

import java.util.Collection;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

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
