package io.lightcone.runtime.rewriter;

import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** Called by rewritten code in place of randomness. Each source has a stream of its own. */
@Topic(
    kind = Kind.SUPPLIED,
    title = "randomness",
    wayOut = "inv.random(stream) and inv.newId(stream) say the same")
public final class RandomHooks {
  private static final String DEFAULT_ALGORITHM = "L32X64MixRandom";

  private RandomHooks() {}

  /** The seed that {@code new Random()} and {@code new SplittableRandom()} would choose. */
  public static long seed() {
    Binding binding = Hooks.current();
    return binding == null ? new Random().nextLong() : binding.interceptor.randomBits("seed");
  }

  /** A {@code ThreadLocalRandom} can't be made; rewritten classes name {@code Random} instead. */
  @InPlaceOf(value = ThreadLocalRandom.class, returns = ThreadLocalRandom.class)
  public static Random current() {
    Binding binding = Hooks.current();
    return binding == null ? ThreadLocalRandom.current() : binding.random("ThreadLocalRandom");
  }

  @InPlaceOf(value = Math.class)
  public static double random() {
    Binding binding = Hooks.current();
    return binding == null ? Math.random() : binding.random("Math.random").nextDouble();
  }

  @InPlaceOf(value = StrictMath.class, name = "random")
  public static double strictRandom() {
    return random();
  }

  @InPlaceOf(Collections.class)
  public static void shuffle(List<?> list) {
    Binding binding = Hooks.current();
    if (binding == null) {
      Collections.shuffle(list);
    } else {
      Collections.shuffle(list, binding.random("Collections.shuffle"));
    }
  }

  @InPlaceOf(UUID.class)
  public static UUID randomUUID() {
    Binding binding = Hooks.current();
    if (binding == null) {
      return UUID.randomUUID();
    }
    long high = binding.interceptor.randomBits("UUID.randomUUID");
    long low = binding.interceptor.randomBits("UUID.randomUUID");
    // version 4, variant 2: RFC 4122, section 4.4
    return new UUID((high & ~0xF000L) | 0x4000L, (low & ~(3L << 62)) | (1L << 63));
  }

  @InPlaceOf(RandomGenerator.class)
  public static RandomGenerator getDefault() {
    return of(DEFAULT_ALGORITHM);
  }

  @InPlaceOf(RandomGenerator.class)
  public static RandomGenerator of(String algorithm) {
    return create(RandomGeneratorFactory.of(algorithm));
  }

  @InPlaceOf(value = RandomGeneratorFactory.class, receiver = true)
  public static RandomGenerator create(RandomGeneratorFactory<?> factory) {
    if (Hooks.current() == null) {
      return factory.create();
    }
    if (factory.isStochastic()) {
      Refusals.refuse(
          "random generator " + factory.name(), "choose an algorithm that takes a seed");
    }
    return factory.create(seed());
  }
}
