package io.lightcone.workbench.oracle;

import io.lightcone.replay.history.History;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.oracle.OracleLanguage;

/** {@code cypher:QUERY}. */
public final class CypherLanguage implements OracleLanguage {

  @Override
  public String name() {
    return "cypher";
  }

  @Override
  public Oracle parse(String text, History history) {
    return new CypherOracle(text);
  }
}
