package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;
import java.util.HashMap;
import java.util.Map;
import org.neo4j.graphdb.Direction;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Relationship;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.ResourceIterator;
import org.neo4j.graphdb.Transaction;

/** Finds, or makes, the nodes of named things, and adds to the flows between them. */
final class NamedWriter {
  private final EventTable table;
  private final Map<Named, String> known = new HashMap<>();

  NamedWriter(EventTable table) {
    this.table = table;
  }

  Node node(Transaction transaction, Named thing) {
    String id = known.get(thing);
    if (id != null) {
      return transaction.getNodeByElementId(id);
    }
    Node node = find(transaction, thing);
    if (node == null) {
      node = make(transaction, thing);
    }
    known.put(thing, node.getElementId());
    return node;
  }

  private Node find(Transaction transaction, Named thing) {
    String namespace = table.namespace(thing.namespace()).name();
    Label label = Label.label(thing.kind().label());
    try (ResourceIterator<Node> nodes = transaction.findNodes(label, "name", thing.name())) {
      return nodes.stream()
          .filter(
              node ->
                  thing.kind() == NodeKind.NAMESPACE
                      || namespace.equals(node.getProperty("namespace")))
          .findFirst()
          .orElse(null);
    }
  }

  private Node make(Transaction transaction, Named thing) {
    Node node = transaction.createNode(Label.label(thing.kind().label()));
    NamedContent.visit(table, thing, node::setProperty);
    if (thing.kind() != NodeKind.NAMESPACE) {
      String name = table.namespace(thing.namespace()).name();
      Node namespace = node(transaction, new Named(NodeKind.NAMESPACE, thing.namespace(), name));
      node.createRelationshipTo(namespace, RelationshipType.withName(EventEdges.IN));
    }
    return node;
  }

  void flows(Transaction transaction, Flows flows) {
    flows
        .counts()
        .forEach(
            (flow, count) ->
                add(
                    flow.kind(),
                    node(transaction, flows.named().get(flow.from())),
                    node(transaction, flows.named().get(flow.to())),
                    count));
  }

  private static void add(FlowKind kind, Node from, Node to, long count) {
    RelationshipType type = RelationshipType.withName(kind.name());
    for (Relationship flow : from.getRelationships(Direction.OUTGOING, type)) {
      if (flow.getEndNode().equals(to)) {
        flow.setProperty("count", (Long) flow.getProperty("count") + count);
        return;
      }
    }
    from.createRelationshipTo(to, type).setProperty("count", count);
  }
}
