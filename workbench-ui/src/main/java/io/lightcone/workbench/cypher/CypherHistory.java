package io.lightcone.workbench.cypher;

import java.util.ArrayList;
import java.util.List;

/** Queries run before, oldest first, without repeats; and where one is in leafing through them. */
final class CypherHistory {
  private static final int MOST = 100;

  private final List<String> queries = new ArrayList<>();
  private int at;

  void add(String query) {
    queries.remove(query);
    queries.add(query);
    if (queries.size() > MOST) {
      queries.remove(0);
    }
    at = queries.size();
  }

  /** The query before the present one; null at the oldest. */
  String previous() {
    if (at == 0) {
      return null;
    }
    at--;
    return queries.get(at);
  }

  /** The query after the present one; empty behind the newest. */
  String next() {
    at = Math.min(at + 1, queries.size());
    return at == queries.size() ? "" : queries.get(at);
  }
}
