package io.lightcone.replay.determinism;

import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Runs the entries of the catalogue as they are, without rewriting, in a JVM of its own. */
public final class Unrewritten {
  private Unrewritten() {}

  /**
   * Prints the name of each entry and what it put last.
   *
   * @param arguments how often to run each; more than once, it is in another thread
   */
  public static void main(String[] arguments) throws Exception {
    int times = Integer.parseInt(arguments[0]);
    if (times == 1) {
      run(times);
    } else {
      new Thread(() -> run(times), "elsewhere").start();
    }
  }

  private static void run(int times) {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.US_ASCII);
    for (Class<?> entry : Catalogue.entries()) {
      String seen = "";
      for (int i = 0; i < times; i++) {
        seen = seen(entry);
      }
      String text = Base64.getEncoder().encodeToString(seen.getBytes(StandardCharsets.UTF_8));
      out.println(entry.getSimpleName() + " " + text);
    }
    System.exit(0);
  }

  private static String seen(Class<?> entry) {
    StringBuilder seen = new StringBuilder();
    Invocation inv =
        (Invocation)
            Proxy.newProxyInstance(
                Invocation.class.getClassLoader(),
                new Class<?>[] {Invocation.class},
                (self, method, arguments) -> {
                  seen.append(arguments[arguments.length - 1]);
                  return null;
                });
    try {
      ((Handler) entry.getConstructor().newInstance()).handle(inv, null);
    } catch (Exception | Error e) {
      seen.append("failed: ").append(e);
    }
    return seen.toString();
  }
}
