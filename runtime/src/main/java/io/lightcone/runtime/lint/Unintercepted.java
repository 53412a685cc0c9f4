package io.lightcone.runtime.lint;

import java.util.List;

/**
 * Calls of the JDK that the rewriter leaves alone though they may answer otherwise next time: the
 * list in {@code docs/rewriter.md}, "Not intercepted", as far as a call shows it.
 *
 * @param owner internal name
 * @param name method; {@code null} is any
 * @param descriptor its beginning; empty is any
 * @param wayOut what to do instead
 */
record Unintercepted(String owner, String name, String descriptor, String wayOut) {
  private static final String CLOCK = "take the time from inv.now() and name the zone";
  private static final String LOCALE = "name the locale";
  private static final String STACK = "rewriting adds frames; don't let the stack into a payload";
  private static final String BLOCKS =
      "nothing else of the invocation could end it; return instead";
  private static final String HASHED = "use a HashMap or a LinkedHashMap, which keep their order";
  private static final String KEYS = "make keys outside, or in inv.external(name, key, type, call)";
  private static final String DIRECT = "call it directly or by java.lang.reflect";

  private static final List<Unintercepted> ALL =
      List.of(
          of("java/util/Date", "<init>", "(III", CLOCK),
          of("java/util/Date", "parse", "", CLOCK),
          of("java/util/GregorianCalendar", "<init>", "(III", CLOCK),
          of("java/util/Calendar$Builder", "build", "", CLOCK),
          of("java/util/logging/LogRecord", "<init>", "", CLOCK),
          of("java/time/chrono/IsoChronology", "dateNow", "", CLOCK),
          of("java/time/chrono/HijrahChronology", "dateNow", "", CLOCK),
          of("java/time/chrono/JapaneseChronology", "dateNow", "", CLOCK),
          of("java/time/chrono/MinguoChronology", "dateNow", "", CLOCK),
          of("java/time/chrono/ThaiBuddhistChronology", "dateNow", "", CLOCK),
          of("java/util/ResourceBundle", "getBundle", "", LOCALE),
          of("java/lang/Throwable", "getStackTrace", "", STACK),
          of("java/lang/Throwable", "printStackTrace", "", STACK),
          of("java/lang/Thread", "getStackTrace", "", STACK),
          of("java/lang/StackWalker", null, "", STACK),
          of("java/util/concurrent/CountDownLatch", "await", "()", BLOCKS),
          of("java/util/concurrent/CyclicBarrier", "await", "", BLOCKS),
          of("java/util/concurrent/Semaphore", "acquire", "", BLOCKS),
          of("java/util/concurrent/BlockingQueue", "take", "", BLOCKS),
          of("java/util/concurrent/LinkedBlockingQueue", "take", "", BLOCKS),
          of("java/util/concurrent/ArrayBlockingQueue", "take", "", BLOCKS),
          of("java/util/concurrent/Exchanger", "exchange", "", BLOCKS),
          of("java/util/concurrent/ConcurrentHashMap", "newKeySet", "", HASHED),
          of("java/util/Hashtable", "<init>", "", HASHED),
          of("java/security/KeyPairGenerator", "generateKeyPair", "", KEYS),
          of("java/security/KeyPairGenerator", "genKeyPair", "", KEYS),
          of("javax/crypto/KeyGenerator", "generateKey", "", KEYS),
          of("java/lang/invoke/VarHandle", null, "", DIRECT),
          of("sun/misc/Unsafe", null, "", DIRECT));

  private static Unintercepted of(String owner, String name, String descriptor, String wayOut) {
    return new Unintercepted(owner, name, descriptor, wayOut);
  }

  /** The one that covers a call, or null. */
  static Unintercepted find(String owner, String name, String descriptor) {
    for (Unintercepted one : ALL) {
      if (one.owner.equals(owner)
          && (one.name == null || one.name.equals(name))
          && descriptor.startsWith(one.descriptor)) {
        return one;
      }
    }
    return null;
  }
}
