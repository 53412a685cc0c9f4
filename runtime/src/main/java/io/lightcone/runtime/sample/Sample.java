package io.lightcone.runtime.sample;

import java.util.List;
import java.util.OptionalLong;

/**
 * A small story: an application that puts, with handlers in the same package. Found by {@link
 * java.util.ServiceLoader}.
 */
public interface Sample {

  /** Its name on the command line, such as {@code hello-world}. */
  String name();

  /** What it shows, in one sentence. */
  String title();

  /** Seed of the simulated world it runs in, or nothing when it runs in the real one. */
  default OptionalLong seed() {
    return OptionalLong.empty();
  }

  /** Wall time at which its simulated world begins, ns since 1970. */
  default long originNanos() {
    return 0;
  }

  /** The packages, exactly, whose classes are its handler bundle. */
  default List<String> bundlePackages() {
    return List.of(getClass().getPackageName());
  }

  /**
   * Plays it: opens namespaces, creates WooFs, puts.
   *
   * @throws Exception if it can't be played
   */
  void play(Stage stage) throws Exception;
}
