package io.lightcone.workbench.graph;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;

/** Asks the named queries and makes records of the answers. */
final class DependencyQueries {
  private DependencyQueries() {}

  static DependencyView view(Transaction transaction) {
    List<FlowNode> nodes = new ArrayList<>();
    each(
        transaction,
        Queries.NODES,
        Map.of(),
        row -> nodes.add(node(row, "kind", "namespace", "name")));
    List<Flow> flows = new ArrayList<>();
    each(transaction, Queries.FLOWS, Map.of(), row -> flows.add(flow(row)));
    Map<FlowNode, Long> failed = new HashMap<>();
    each(
        transaction,
        Queries.FAILED,
        Map.of(),
        row ->
            failed.put(
                new FlowNode(
                    NodeKind.HANDLER, (String) row.get("namespace"), (String) row.get("name")),
                (Long) row.get("failed")));
    return new DependencyView(nodes, flows, failed);
  }

  private static FlowNode node(
      Map<String, Object> row, String kind, String namespace, String name) {
    return new FlowNode(
        NodeKind.ofLabel((String) row.get(kind)),
        (String) row.get(namespace),
        (String) row.get(name));
  }

  private static Flow flow(Map<String, Object> row) {
    return new Flow(
        FlowKind.valueOf((String) row.get("flow")),
        node(row, "fromKind", "fromNamespace", "fromName"),
        node(row, "toKind", "toNamespace", "toName"),
        (Long) row.get("count"));
  }

  static List<FlowEvent> events(
      Transaction transaction, NodeNumbers numbers, Flow flow, long skip, int limit) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("fromKind", flow.from().kind().label());
    parameters.put("fromNamespace", flow.from().namespace());
    parameters.put("fromName", flow.from().name());
    parameters.put("toKind", flow.to().kind().label());
    parameters.put("toNamespace", flow.to().namespace());
    parameters.put("toName", flow.to().name());
    parameters.put("skip", skip);
    parameters.put("limit", (long) limit);
    return flowEvents(transaction, numbers, Queries.ofFlow(flow), parameters);
  }

  static List<FlowEvent> invocations(
      Transaction transaction, NodeNumbers numbers, FlowNode handler, long skip, int limit) {
    Map<String, Object> parameters =
        Map.of(
            "namespace",
            handler.namespace(),
            "name",
            handler.name(),
            "skip",
            skip,
            "limit",
            (long) limit);
    return flowEvents(transaction, numbers, Queries.INVOCATIONS, parameters);
  }

  private static List<FlowEvent> flowEvents(
      Transaction transaction, NodeNumbers numbers, String query, Map<String, Object> parameters) {
    List<FlowEvent> events = new ArrayList<>();
    each(
        transaction,
        query,
        parameters,
        row -> {
          Node node = (Node) row.get("e");
          events.add(
              new FlowEvent(
                  numbers.ordinal(CypherValues.idOf(node)),
                  (String) node.getProperty("id"),
                  (String) row.get("text"),
                  (String) row.get("outcome")));
        });
    return events;
  }

  private static void each(
      Transaction transaction,
      String query,
      Map<String, Object> parameters,
      java.util.function.Consumer<Map<String, Object>> sink) {
    try (Result result = transaction.execute(query, parameters)) {
      while (result.hasNext()) {
        sink.accept(result.next());
      }
    }
  }
}
