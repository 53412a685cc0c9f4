package io.lightcone.runtime.lint;

import java.util.List;

/**
 * Something in a bundle's code that replay can't repeat, or that shows what it shouldn't.
 *
 * @param kind what it is
 * @param what the operation, field or text in question, as people write it
 * @param className binary name of the class it is in
 * @param method the method's name
 * @param file the source file's name, or the class file's where it doesn't say
 * @param line the line, from 1; 0 where the class file doesn't say
 * @param handler the handler that comes to it by the fewest calls
 * @param chain the methods from the handler to it, each as {@code Class.method}
 * @param wayOut what to do instead
 */
public record Finding(
    Kind kind,
    String what,
    String className,
    String method,
    String file,
    int line,
    String handler,
    List<String> chain,
    String wayOut) {

  /** What findings are about. */
  public enum Kind {
    /** Refused when it is called. */
    REFUSED("error", "refused in a handler"),
    /** Goes past the rewriter, so that replay may see something else. */
    NOT_INTERCEPTED("error", "not the same at each replay"),
    /** Kept in memory from one invocation to the next, which replay can't restore. */
    MUTABLE_STATIC("error", "state outside the woofs"),
    /** Replayed as it was, but it says nothing to anybody. */
    IDENTITY("warning", "shows an identity");

    private final String severity;
    private final String words;

    Kind(String severity, String words) {
      this.severity = severity;
      this.words = words;
    }

    /** {@code error}: replay may differ or the handler fail; {@code warning}: it will not. */
    public String severity() {
      return severity;
    }

    /** The kind in words. */
    public String words() {
      return words;
    }
  }

  public Finding {
    chain = List.copyOf(chain);
  }

  /** Tells findings apart, whichever handler comes to them. */
  String place() {
    return String.join(" ", kind.name(), className, method, Integer.toString(line), what);
  }

  /** The finding on a few lines. */
  public String text() {
    return "%s: %s: %s%n  at %s.%s(%s)%n  from handler %s: %s%n  way out: %s"
        .formatted(
            kind.severity(),
            kind.words(),
            what,
            className,
            method,
            line == 0 ? file : file + ":" + line,
            handler,
            String.join(" > ", chain),
            wayOut);
  }
}
