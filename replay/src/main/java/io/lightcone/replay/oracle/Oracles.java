package io.lightcone.replay.oracle;

import io.lightcone.replay.history.History;
import io.lightcone.runtime.bundle.Bundle;
import io.lightcone.runtime.handler.Invariant;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** Understands predicates as they are written after {@code --fails}. */
public final class Oracles {
  /** What may be written, for help and messages. */
  public static final String FORMS =
      "failed, failed:HANDLER, exception:CLASS, invocation:NAMESPACE/HANDLER@SEQ, invariant,"
          + " invariant:NAME, java:JAR|DIR, cypher:QUERY";

  private Oracles() {}

  /**
   * Understands a predicate.
   *
   * @param text one of {@link #FORMS}
   * @throws OracleException if it is something else, or names something that isn't there
   */
  public static Oracle parse(String text, History history) {
    int colon = text.indexOf(':');
    String kind = colon < 0 ? text : text.substring(0, colon);
    String rest = colon < 0 ? "" : text.substring(colon + 1);
    return switch (kind) {
      case "failed" -> FailureOracle.ofHandler(text, rest);
      case "exception" -> FailureOracle.ofException(text, required(rest, text));
      case "invocation" -> new InvocationOracle(text, history, required(rest, text));
      case "invariant" -> invariants(text, rest, Invariants.of(history.recording()), "recording");
      case "java" ->
          invariants(text, "", Invariants.of(Bundle.of(Path.of(required(rest, text)))), rest);
      default -> other(kind, rest, text, history);
    };
  }

  private static String required(String rest, String text) {
    if (rest.isEmpty()) {
      throw new OracleException("something is to follow the colon: " + text);
    }
    return rest;
  }

  private static Oracle invariants(String text, String name, List<Invariant> all, String where) {
    List<Invariant> chosen =
        all.stream().filter(one -> name.isEmpty() || one.name().equals(name)).toList();
    if (chosen.isEmpty()) {
      throw new OracleException(
          "no such invariant in %s, which has %s: %s"
              .formatted(where, all.stream().map(Invariant::name).toList(), text));
    }
    return new InvariantOracle(text, chosen);
  }

  private static Oracle other(String kind, String rest, String text, History history) {
    for (OracleLanguage language : ServiceLoader.load(OracleLanguage.class)) {
      if (language.name().equals(kind)) {
        return language.parse(rest, history);
      }
    }
    throw new OracleException("not a predicate, expected one of " + FORMS + ": " + text);
  }
}
