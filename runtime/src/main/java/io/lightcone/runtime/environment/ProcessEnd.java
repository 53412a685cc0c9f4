package io.lightcone.runtime.environment;

/** The moment at which somebody asks this process to end: Ctrl-C, or a signal. */
public final class ProcessEnd {
  private ProcessEnd() {}

  /**
   * Has something done before the process ends; it ends when that is done.
   *
   * @return takes it back, for when the process goes on without
   */
  public static Runnable first(Runnable task) {
    Thread hook = new Thread(task, "lightcone-end");
    Runtime.getRuntime().addShutdownHook(hook);
    return () -> {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException e) {
        // it is ending already
      }
    };
  }
}
