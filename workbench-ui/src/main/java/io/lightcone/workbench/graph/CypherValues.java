package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;
import java.util.Map;
import java.util.StringJoiner;
import org.neo4j.graphdb.Entity;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.Path;
import org.neo4j.graphdb.Relationship;

/** Turns what Cypher answers into plain values. */
final class CypherValues {
  private final EventTable table;
  private final NodeNumbers numbers;

  CypherValues(EventTable table, NodeNumbers numbers) {
    this.table = table;
    this.numbers = numbers;
  }

  CypherCell cell(Object value) {
    if (value instanceof Node node) {
      return new CypherCell(text(node), event(node));
    }
    if (value instanceof String text) {
      return new CypherCell(text, named(text));
    }
    boolean plain = value == null || value instanceof Number || value instanceof Boolean;
    return new CypherCell(plain ? value : text(value), -1);
  }

  private int event(Node node) {
    return node.hasLabel(Label.label(EventContent.EVENT)) ? numbers.ordinal(idOf(node)) : -1;
  }

  @SuppressWarnings({"deprecation", "removal"}) // element ids are text around this number
  static long idOf(Node node) {
    return node.getId();
  }

  /** The event written {@code namespace/seq}, or -1 if the text is something else. */
  private int named(String text) {
    int slash = text.lastIndexOf('/');
    if (slash < 1 || !text.substring(slash + 1).matches("[0-9]{1,18}")) {
      return -1;
    }
    for (int i = 0; i < table.namespaceCount(); i++) {
      if (table.namespace(i).name().equals(text.substring(0, slash))) {
        return table.find(i, Long.parseLong(text.substring(slash + 1)));
      }
    }
    return -1;
  }

  private String text(Object value) {
    if (value instanceof Node node) {
      StringBuilder labels = new StringBuilder();
      node.getLabels().forEach(label -> labels.append(':').append(label.name()));
      return "(" + labels.toString().replace(":Event:", ":") + properties(node) + ")";
    }
    if (value instanceof Relationship relationship) {
      return "[:" + relationship.getType().name() + properties(relationship) + "]";
    }
    if (value instanceof Path path) {
      StringBuilder steps = new StringBuilder();
      path.forEach(step -> steps.append(steps.isEmpty() ? "" : " ").append(text(step)));
      return steps.toString();
    }
    return structure(value);
  }

  private String structure(Object value) {
    if (value instanceof Iterable<?> list) {
      StringJoiner items = new StringJoiner(", ", "[", "]");
      list.forEach(item -> items.add(text(item)));
      return items.toString();
    }
    if (value instanceof Map<?, ?> map) {
      StringJoiner items = new StringJoiner(", ", "{", "}");
      map.forEach((key, item) -> items.add(key + ": " + text(item)));
      return items.toString();
    }
    return String.valueOf(value);
  }

  private String properties(Entity entity) {
    Map<String, Object> all = new java.util.TreeMap<>(entity.getAllProperties());
    return all.isEmpty() ? "" : " " + structure(all);
  }
}
