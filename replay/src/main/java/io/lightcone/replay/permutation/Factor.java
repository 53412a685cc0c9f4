package io.lightcone.replay.permutation;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Something that may differ from one JVM to another, and what code sees it. */
public enum Factor {
  /** Another JVM, otherwise the same. */
  AGAIN("set order, identity hashes, memory or time: it differs from one JVM to the next"),
  ZONE("the default time zone", "-Duser.timezone=Pacific/Chatham"),
  LOCALE("the default locale", "-Duser.language=tr", "-Duser.country=TR"),
  CHARSET("the default character set", "-Dfile.encoding=COMPAT", "-Dsun.jnu.encoding=ISO-8859-1"),
  IDENTITY("identity hashes", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"),
  COLLECTOR(
      "the garbage collector, or how much memory there is",
      "-XX:+UseSerialGC",
      "-Xmn64m",
      "-XX:+DisableExplicitGC"),
  /**
   * As {@code -Xint}, but for the JDK and the reading of journals: it takes a minute to find the
   * end of one in the interpreter.
   */
  INTERPRETER(
      "compiled code: floating point, the depth of the stack, or timing",
      "-XX:CompileCommand=quiet",
      "-XX:CompileCommand=compileonly,io.lightcone.tracer.*::*",
      "-XX:CompileCommand=compileonly,java.*::*"),
  PROCESSORS("the number of processors, or the order of threads", "-XX:ActiveProcessorCount=1"),
  USER("who runs it and where", "-Duser.name=somebody", "-Duser.home=/nowhere"),
  /** The JDK's own classes see a time 400 days later. */
  CLOCK("a clock that is not asked through the invocation"),
  /** Each invocation on code that was loaded for it alone. */
  LOADERS("static state of the bundle that earlier invocations left behind"),
  /** Invocations that are replayed together are replayed last to first. */
  ORDER("state of the process that earlier invocations left behind");

  private final String source;
  private final List<String> flags;

  Factor(String source, String... flags) {
    this.source = source;
    this.flags = List.of(flags);
  }

  /** What is likely to be the source when this factor makes a difference. */
  public String source() {
    return source;
  }

  /** Options of the JVM that change it. */
  List<String> flags() {
    return flags;
  }

  /** Variables of the process's environment that change it. */
  Map<String, String> environment() {
    return switch (this) {
      case CHARSET -> Map.of("LC_ALL", "C", "LANG", "C");
      case USER -> Map.of("USER", "somebody", "LIGHTCONE_PERMUTED", "1");
      default -> Map.of();
    };
  }

  /** Whether {@code verify} itself changes it, and not the JVM's options. */
  boolean isVerifys() {
    return this == LOADERS || this == ORDER;
  }

  /** Its name in lower case. */
  public String text() {
    return name().toLowerCase(Locale.ROOT);
  }
}
