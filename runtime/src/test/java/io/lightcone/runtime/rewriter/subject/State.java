package io.lightcone.runtime.rewriter.subject;

import java.lang.reflect.Method;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Static fields and class initialisers. */
public final class State {
  static int counter;
  static final long STARTED = System.currentTimeMillis();
  static final long SEED = new Random().nextLong();

  static {
    counter = 1;
  }

  private State() {}

  interface WithConstant {
    UUID ID = UUID.randomUUID();
  }

  static final class Failing {
    static final int ONE = fail();

    private Failing() {}

    static int fail() {
      throw new IllegalStateException("at once");
    }
  }

  static Object count() {
    return ++counter;
  }

  static Object initialised() {
    return List.of(STARTED, SEED, WithConstant.ID);
  }

  static Object failing() {
    try {
      return Failing.ONE;
    } catch (ExceptionInInitializerError e) {
      return e.getCause().getMessage();
    }
  }

  private static String secret() {
    return "secret";
  }

  static Object ownPrivateMethod() throws Exception {
    Method method = State.class.getDeclaredMethod("secret");
    return method.invoke(null);
  }
}
