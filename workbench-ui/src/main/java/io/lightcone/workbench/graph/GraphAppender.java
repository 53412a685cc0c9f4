package io.lightcone.workbench.graph;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.List;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Node;
import org.neo4j.graphdb.RelationshipType;
import org.neo4j.graphdb.Transaction;

/**
 * Adds what a followed recording has grown by, in transactions. Events whose cause lies in a
 * journal that was not read so far are looked at again each time.
 */
final class GraphAppender {
  private static final int PER_TRANSACTION = 5_000;

  private final GraphDatabase database;
  private EventTable table;
  private final NodeNumbers numbers;
  private EventContent content;
  private Flows flows;
  private NamedWriter named;
  private List<Integer> open = new ArrayList<>();
  private volatile int done;

  GraphAppender(GraphDatabase database, NodeNumbers numbers) {
    this.database = database;
    this.numbers = numbers;
    this.done = numbers.imported();
  }

  int done() {
    return done;
  }

  synchronized int append(EventTable grown) {
    int before = done;
    int size = grown.size();
    if (size == before) {
      return 0;
    }
    table = grown;
    content = new EventContent(grown);
    prepare();
    inBatches(before, size, this::nodes);
    inBatches(before, size, this::relationships);
    database.write(this::resolve);
    done = size;
    flows.countUpTo(size);
    database.write(transaction -> named.flows(transaction, flows));
    flows.resetCounts();
    return size - before;
  }

  /** Works on the events from one number to another. */
  private interface Work {
    void on(Transaction transaction, int from, int to);
  }

  private void inBatches(int from, int to, Work work) {
    for (int at = from; at < to; at += PER_TRANSACTION) {
      int first = at;
      int end = Math.min(to, at + PER_TRANSACTION);
      database.write(transaction -> work.on(transaction, first, end));
    }
  }

  private void prepare() {
    if (flows != null) {
      flows.over(table);
      return;
    }
    flows = new Flows(table);
    flows.countUpTo(done);
    flows.resetCounts();
    named = new NamedWriter(table);
    for (int event = 0; event < done; event++) {
      noteOpen(event);
    }
  }

  private void noteOpen(int event) {
    EventType type = table.type(event);
    boolean waits =
        type == EventType.PUT
            ? table.cause(event) < 0 && table.lane(event) < 0
            : type == EventType.REPLIED && table.secondCause(event) < 0;
    if (waits) {
      open.add(event);
    }
  }

  private void nodes(Transaction transaction, int from, int to) {
    for (int event = from; event < to; event++) {
      Node node = transaction.createNode();
      for (String label : content.labels(event)) {
        node.addLabel(Label.label(label));
      }
      content.visit(event, node::setProperty);
      numbers.append(event, CypherValues.idOf(node));
    }
  }

  /** After all nodes, since a cause in another journal may have been loaded later. */
  private void relationships(Transaction transaction, int from, int to) {
    for (int event = from; event < to; event++) {
      EventEdges.visit(table, event, (type, a, b) -> relate(transaction, type, a, b));
      about(transaction, event, node(transaction, event));
      noteOpen(event);
    }
  }

  private void about(Transaction transaction, int event, Node node) {
    flows.countUpTo(event + 1);
    int about = flows.about(event);
    if (about >= 0) {
      Node target = named.node(transaction, flows.named().get(about));
      relate(EventEdges.toNamed(table, event), node, target);
    }
    if (table.type(event) == EventType.ENDED && table.lane(event) >= 0) {
      Node invocation = node(transaction, table.lane(event));
      content.outcome(table.lane(event), event, invocation::setProperty);
    }
  }

  private void resolve(Transaction transaction) {
    List<Integer> still = new ArrayList<>();
    for (int event : open) {
      boolean put = table.type(event) == EventType.PUT;
      int cause = put ? table.cause(event) : table.secondCause(event);
      if (cause < 0) {
        still.add(event);
      } else {
        relate(transaction, put ? EventEdges.SENT : EventEdges.CAUSED, cause, event);
      }
    }
    open = still;
  }

  private void relate(Transaction transaction, String type, int from, int to) {
    relate(type, node(transaction, from), node(transaction, to));
  }

  private static void relate(String type, Node from, Node to) {
    from.createRelationshipTo(to, RelationshipType.withName(type));
  }

  @SuppressWarnings({"deprecation", "removal"}) // element ids are text around this number
  private Node node(Transaction transaction, int event) {
    return transaction.getNodeById(numbers.node(event));
  }
}
