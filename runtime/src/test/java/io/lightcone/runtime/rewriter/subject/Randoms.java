package io.lightcone.runtime.rewriter.subject;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every way to draw. */
public final class Randoms {
  private Randoms() {}

  static class Dice extends Random {
    private static final long serialVersionUID = 1L;

    int roll() {
      return nextInt(6);
    }
  }

  static Object random() {
    return new Random().nextLong();
  }

  static Object randomByReference() {
    Supplier<Random> supplier = Random::new;
    return supplier.get().nextLong();
  }

  static Object randomByReflection() throws Exception {
    return Random.class.getConstructor().newInstance().nextLong();
  }

  static Object subclass() {
    return new Dice().roll();
  }

  static Object splittable() {
    return new SplittableRandom().nextLong();
  }

  static Object threadLocal() {
    ThreadLocalRandom random = ThreadLocalRandom.current();
    long sum = 0;
    for (int i = 0; i < 3; i++) {
      ThreadLocalRandom again = i == 1 ? random : ThreadLocalRandom.current();
      sum += again.nextInt(5, 100) + again.nextLong(7) + again.nextInt();
    }
    return sum;
  }

  static Object mathRandom() {
    return List.of(Math.random(), Math.random());
  }

  static Object mathRandomByStream() {
    return Stream.generate(Math::random).limit(2).collect(Collectors.toList());
  }

  static Object shuffled() {
    List<Integer> list = new ArrayList<>(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9));
    Collections.shuffle(list);
    return list;
  }

  static Object uuid() {
    return UUID.randomUUID();
  }

  static Object uuidByReference() {
    Supplier<UUID> ids = UUID::randomUUID;
    return ids.get();
  }

  static Object generators() {
    return List.of(
        RandomGenerator.getDefault().nextLong(),
        RandomGenerator.of("Xoshiro256PlusPlus").nextLong(),
        RandomGeneratorFactory.of("L64X128MixRandom").create().nextLong());
  }

  static Object secure() {
    byte[] bytes = new byte[12];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }
}
