package io.lightcone.workbench.graph;

/** The Cypher that the workbench itself asks. */
final class Queries {
  static final String NODES =
      """
      MATCH (n) WHERE n:Woof OR n:Handler OR n:Client
      RETURN labels(n)[0] AS kind, n.namespace AS namespace, n.name AS name
      ORDER BY namespace, kind, name
      """;

  static final String FLOWS =
      """
      MATCH (a)-[f:PUTS|TRIGGERS|READ_BY|SENDS]->(b)
      RETURN type(f) AS flow, f.count AS count,
        labels(a)[0] AS fromKind, a.namespace AS fromNamespace, a.name AS fromName,
        labels(b)[0] AS toKind, b.namespace AS toNamespace, b.name AS toName
      ORDER BY fromNamespace, fromName, toNamespace, toName, flow
      """;

  static final String FAILED =
      """
      MATCH (i:Invocation) WHERE i.outcome IN ['failed', 'refused', 'parked']
      RETURN i.namespace AS namespace, i.handler AS name, count(i) AS failed
      """;

  static final String TRIGGERS =
      """
      MATCH (:Woof {namespace: $fromNamespace, name: $fromName})<-[:IN]-(p:Put)
        -[:TRIGGERED]->(e:Invocation {handler: $toName, namespace: $toNamespace})
      RETURN e, p.element AS text, e.outcome AS outcome
      ORDER BY e.seq DESC SKIP $skip LIMIT $limit
      """;

  static final String HANDLER_PUTS =
      """
      MATCH (:Handler {namespace: $fromNamespace, name: $fromName})<-[:OF]-(i:Invocation)
        -[:DID]->(e:Put)-[:IN]->(:Woof {namespace: $toNamespace, name: $toName})
      RETURN e, e.element AS text, i.outcome AS outcome
      ORDER BY e.seq DESC SKIP $skip LIMIT $limit
      """;

  static final String CLIENT_PUTS =
      """
      MATCH (:Client {namespace: $fromNamespace, name: $fromName})<-[:OF]-(:Session)
        -[:DID]->(e:Put)-[:IN]->(:Woof {namespace: $toNamespace, name: $toName})
      RETURN e, e.element AS text, null AS outcome
      ORDER BY e.seq DESC SKIP $skip LIMIT $limit
      """;

  static final String READS =
      """
      MATCH (:Woof {namespace: $fromNamespace, name: $fromName})<-[:OF]-(e)<-[:DID]-(i)
        -[:OF]->(actor {namespace: $toNamespace, name: $toName})
      WHERE (e:Read OR e:LatestRead) AND $toKind IN labels(actor)
      OPTIONAL MATCH (e)-[:READ_FROM]->(p:Put)
      RETURN e, coalesce(p.element, e.woof + ' ' + e.found) AS text, i.outcome AS outcome
      ORDER BY e.seq DESC SKIP $skip LIMIT $limit
      """;

  static final String SENDS =
      """
      MATCH (:Woof {namespace: $toNamespace, name: $toName})<-[:IN]-(e:Put)<-[:SENT]-(s:Sent)
        <-[:DID]-(i)-[:OF]->(actor {namespace: $fromNamespace, name: $fromName})
      WHERE $fromKind IN labels(actor)
      RETURN e, e.element AS text, i.outcome AS outcome
      ORDER BY e.seq DESC SKIP $skip LIMIT $limit
      """;

  static final String INVOCATIONS =
      """
      MATCH (:Handler {namespace: $namespace, name: $name})<-[:OF]-(e:Invocation)
      RETURN e, e.invocation AS text, e.outcome AS outcome
      ORDER BY CASE e.outcome WHEN 'ok' THEN 1 ELSE 0 END, e.seq DESC SKIP $skip LIMIT $limit
      """;

  private Queries() {}

  /** The query for the events of a flow. */
  static String ofFlow(Flow flow) {
    return switch (flow.kind()) {
      case TRIGGERS -> TRIGGERS;
      case READ_BY -> READS;
      case SENDS -> SENDS;
      case PUTS -> flow.from().kind() == NodeKind.HANDLER ? HANDLER_PUTS : CLIENT_PUTS;
    };
  }
}
