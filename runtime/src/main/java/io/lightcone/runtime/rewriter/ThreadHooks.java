package io.lightcone.runtime.rewriter;

/** Called by rewritten code where it may see which thread of the runtime it is on. */
@Topic(
    kind = Kind.DETERMINISTIC,
    title = "the current thread",
    wayOut = "the thread of an invocation is called \"handler\" and has number 1")
public final class ThreadHooks {
  private static final String NAME = "handler";

  private ThreadHooks() {}

  /** Whether it is the thread of the invocation under way. */
  static boolean isHandlers(Object object) {
    return object == Thread.currentThread() && Hooks.current() != null;
  }

  /** What its {@code toString} says. */
  static String text() {
    return "Thread[#1," + NAME + ",5,main]";
  }

  @InPlaceOf(value = Thread.class, receiver = true)
  public static String getName(Thread thread) {
    return isHandlers(thread) ? NAME : thread.getName();
  }

  @Deprecated
  @InPlaceOf(value = Thread.class, receiver = true)
  public static long getId(Thread thread) {
    return isHandlers(thread) ? 1 : thread.getId();
  }

  @InPlaceOf(value = Thread.class, receiver = true)
  public static long threadId(Thread thread) {
    return getId(thread);
  }

  @InPlaceOf(value = Thread.class, receiver = true)
  public static boolean isDaemon(Thread thread) {
    return !isHandlers(thread) && thread.isDaemon();
  }

  @InPlaceOf(value = Thread.class, receiver = true)
  public static int getPriority(Thread thread) {
    return isHandlers(thread) ? Thread.NORM_PRIORITY : thread.getPriority();
  }
}
