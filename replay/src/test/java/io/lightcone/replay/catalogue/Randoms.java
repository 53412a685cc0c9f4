package io.lightcone.replay.catalogue;

import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.*;
import java.util.random.*;
import java.util.stream.*;

/** Randomness from every source. */
@SuppressWarnings({"deprecation", "removal", "serial", "rawtypes", "synchronization", "overloads"})
public final class Randoms {
  private Randoms() {}

  public static final class NewRandom extends Source {
    @Override
    protected Object see() throws Exception {
      return new Random().nextLong();
    }
  }

  public static final class RandomInts extends Source {
    @Override
    protected Object see() throws Exception {
      return new Random().ints(3).boxed().toList();
    }
  }

  public static final class RandomByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Supplier<Random> maker = Random::new;
      return maker.get().nextGaussian();
    }
  }

  public static final class RandomSubclass extends Source {
    @Override
    protected Object see() throws Exception {
      class Dice extends Random {
        int roll() {
          return next(30);
        }
      }
      return new Dice().roll();
    }
  }

  public static final class RandomByReflection extends Source {
    @Override
    protected Object see() throws Exception {
      return Random.class.getDeclaredConstructor().newInstance().nextInt();
    }
  }

  public static final class ThreadLocalDraw extends Source {
    @Override
    protected Object see() throws Exception {
      return ThreadLocalRandom.current().nextLong();
    }
  }

  public static final class ThreadLocalStream extends Source {
    @Override
    protected Object see() throws Exception {
      return ThreadLocalRandom.current().doubles(2).boxed().toList();
    }
  }

  public static final class ThreadLocalByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Supplier<Random> maker = ThreadLocalRandom::current;
      return maker.get().nextLong();
    }
  }

  public static final class Splittable extends Source {
    @Override
    protected Object see() throws Exception {
      return new SplittableRandom().nextLong();
    }
  }

  public static final class SplittableSplit extends Source {
    @Override
    protected Object see() throws Exception {
      return new SplittableRandom().split().nextLong();
    }
  }

  public static final class GeneratorDefault extends Source {
    @Override
    protected Object see() throws Exception {
      return RandomGenerator.getDefault().nextLong();
    }
  }

  public static final class GeneratorOf extends Source {
    @Override
    protected Object see() throws Exception {
      return RandomGenerator.of("Xoshiro256PlusPlus").nextLong();
    }
  }

  public static final class GeneratorFactory extends Source {
    @Override
    protected Object see() throws Exception {
      return RandomGeneratorFactory.of("L64X128MixRandom").create().nextLong();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class GeneratorOfStream extends Source {
    @Override
    protected Object see() throws Exception {
      return RandomGenerator.StreamableGenerator.of("L64X128MixRandom").nextLong();
    }
  }

  public static final class GeneratorFactoryAll extends Source {
    @Override
    protected Object see() throws Exception {
      return RandomGeneratorFactory.getDefault().create().nextLong();
    }
  }

  public static final class MathRandom extends Source {
    @Override
    protected Object see() throws Exception {
      return Math.random();
    }
  }

  public static final class MathRandomStream extends Source {
    @Override
    protected Object see() throws Exception {
      return DoubleStream.generate(Math::random).limit(2).boxed().toList();
    }
  }

  public static final class StrictRandom extends Source {
    @Override
    protected Object see() throws Exception {
      return StrictMath.random();
    }
  }

  public static final class Shuffle extends Source {
    @Override
    protected Object see() throws Exception {
      List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
      Collections.shuffle(list);
      return list;
    }
  }

  public static final class ShuffleByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Consumer<List<?>> shuffler = Collections::shuffle;
      List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
      shuffler.accept(list);
      return list;
    }
  }

  public static final class ShuffleWith extends Source {
    @Override
    protected Object see() throws Exception {
      List<Integer> list = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
      Collections.shuffle(list, new Random());
      return list;
    }
  }

  public static final class UuidRandom extends Source {
    @Override
    protected Object see() throws Exception {
      return UUID.randomUUID();
    }
  }

  public static final class UuidStream extends Source {
    @Override
    protected Object see() throws Exception {
      return Stream.generate(UUID::randomUUID).limit(2).toList();
    }
  }

  public static final class UuidByReflection extends Source {
    @Override
    protected Object see() throws Exception {
      return UUID.class.getMethod("randomUUID").invoke(null);
    }
  }

  public static final class UuidByLibrary extends Source {
    @Override
    protected Object see() throws Exception {
      return Helper.id();
    }
  }

  public static final class ProbablePrime extends Source {
    @Override
    protected Object see() throws Exception {
      return BigInteger.probablePrime(40, new Random());
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class Secure extends Source {
    @Override
    protected Object see() throws Exception {
      return new SecureRandom().nextLong();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class SecureStrong extends Source {
    @Override
    protected Object see() throws Exception {
      return SecureRandom.getInstance("SHA1PRNG").nextLong();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class SecureByReference extends Source {
    @Override
    protected Object see() throws Exception {
      Supplier<Random> maker = SecureRandom::new;
      return maker.get().nextLong();
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class KeyGenerated extends Source {
    @Override
    protected Object see() throws Exception {
      return Arrays.toString(
          javax.crypto.KeyGenerator.getInstance("AES").generateKey().getEncoded());
    }
  }

  @Ends(Ends.As.DETECTED)
  public static final class KeyPair extends Source {
    @Override
    protected Object see() throws Exception {
      return java.security.KeyPairGenerator.getInstance("EC")
          .generateKeyPair()
          .getPublic()
          .toString();
    }
  }

  @Ends(Ends.As.REFUSED)
  public static final class TempName extends Source {
    @Override
    protected Object see() throws Exception {
      return java.nio.file.Files.createTempFile("a", "b");
    }
  }
}
