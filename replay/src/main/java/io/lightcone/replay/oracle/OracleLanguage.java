package io.lightcone.replay.oracle;

import io.lightcone.replay.history.History;

/**
 * A language for predicates that another module brings. Found by {@link java.util.ServiceLoader}.
 */
public interface OracleLanguage {

  /** The word before the colon, such as {@code cypher}. */
  String name();

  /**
   * Understands a predicate.
   *
   * @param text what follows the colon
   * @param history what will be re-executed
   * @throws OracleException if it can't
   */
  Oracle parse(String text, History history);
}
