package io.lightcone.workbench.cypher;

import java.util.List;

/**
 * A query to begin with.
 *
 * @param title what it asks, in words
 * @param cypher the query
 */
public record CypherExample(String title, String cypher) {

  /** The examples, also shown in {@code docs/graph.md}. */
  public static final List<CypherExample> ALL =
      List.of(
          new CypherExample(
              "failed invocations",
              """
              MATCH (i:Invocation) WHERE i.outcome = 'failed'
              RETURN i.invocation, i.exception, i LIMIT 50"""),
          new CypherExample(
              "what a failed invocation had read",
              """
              MATCH (i:Invocation {outcome: 'failed'})-[:DID]->(r)-[:READ_FROM]->(p:Put)
              RETURN i.invocation, r.id, p.element, p.payload LIMIT 50"""),
          new CypherExample(
              "busiest flows",
              """
              MATCH (a)-[f:PUTS|TRIGGERS|READ_BY|SENDS]->(b)
              RETURN a.name, type(f), b.name, f.count ORDER BY f.count DESC LIMIT 20"""),
          new CypherExample(
              "puts from other namespaces",
              """
              MATCH (s:Sent)-[:SENT]->(p:Put)
              RETURN s.id, p.element, p.payload LIMIT 50"""),
          new CypherExample(
              "events by kind",
              """
              MATCH (e:Event) RETURN labels(e)[1] AS kind, count(*) AS events
              ORDER BY events DESC"""));
}
