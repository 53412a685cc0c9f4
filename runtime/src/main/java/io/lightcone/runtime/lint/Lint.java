package io.lightcone.runtime.lint;

import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.bundle.BundleException;
import io.lightcone.runtime.handler.Handler;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is found in handlers. In a unit test: {@code Lint.of(MyHandler.class).assertClean()}.
 * Immutable.
 */
public final class Lint {
  private final List<Finding> findings;

  private Lint(List<Finding> findings) {
    this.findings = List.copyOf(findings);
  }

  /**
   * Reads all handlers of a bundle.
   *
   * @throws BundleException if a class is damaged
   */
  public static Lint of(Bundle bundle) {
    return of(new Code(name -> bundle.resource(name + ".class")), bundle.handlers());
  }

  /**
   * Reads one handler and what it calls, by the class path of its class loader; of Lightcone and
   * the libraries that the runtime offers, nothing that isn't beside it.
   *
   * @throws BundleException if the code can't be read
   */
  public static Lint of(Class<? extends Handler> handler) {
    String name = handler.getName();
    return of(new Code(new ClassPath(handler)::classFile), Map.of(defaultName(name), name));
  }

  private static Lint of(Code code, Map<String, String> handlers) {
    Map<String, Finding> found = new HashMap<>();
    handlers.forEach(
        (handler, className) -> {
          for (Finding one : new Search(code, handler, className).findings()) {
            found.merge(one.place(), one, Lint::nearest);
          }
        });
    return new Lint(
        found.values().stream()
            .sorted(
                Comparator.comparing((Finding one) -> one.kind().severity())
                    .thenComparing(Finding::className)
                    .thenComparing(Finding::line)
                    .thenComparing(Finding::place))
            .toList());
  }

  private static Finding nearest(Finding one, Finding other) {
    return other.chain().size() < one.chain().size() ? other : one;
  }

  /** As a bundle would name it without an annotation. */
  private static String defaultName(String className) {
    String name =
        className.substring(Math.max(className.lastIndexOf('.'), className.lastIndexOf('$')) + 1);
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  /** Errors first, then in order of class and line. */
  public List<Finding> findings() {
    return findings;
  }

  /**
   * Fails where there is an error; warnings pass.
   *
   * @throws AssertionError with the text of each error
   */
  public void assertClean() {
    List<Finding> errors =
        findings.stream().filter(one -> one.kind().severity().equals("error")).toList();
    if (!errors.isEmpty()) {
      throw new AssertionError(text(errors));
    }
  }

  /** All findings in words; empty where there is none. */
  public String text() {
    return text(findings);
  }

  private static String text(List<Finding> findings) {
    return findings.stream()
        .map(Finding::text)
        .collect(Collectors.joining(System.lineSeparator().repeat(2)));
  }
}
