package io.lightcone.workbench.graph;

import io.lightcone.tracer.explain.Notation;
import io.lightcone.tracer.index.EventTable;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.neo4j.internal.kernel.api.exceptions.ProcedureException;
import org.neo4j.internal.kernel.api.procs.Neo4jTypes;
import org.neo4j.kernel.api.procedure.GlobalProcedures;
import org.neo4j.values.AnyValue;
import org.neo4j.values.storable.TextValue;
import org.neo4j.values.storable.Values;
import org.neo4j.values.virtual.VirtualNodeValue;
import org.neo4j.values.virtual.VirtualValues;

/**
 * The {@code lightcone.*} procedures: answers from the event table inside Cypher, where paths of
 * any length would never end. Events are given as nodes or as written; the rest comes out as nodes.
 */
final class CausalProcedures {
  private static final String EVENT = "event";

  private final EventTable table;
  private final NodeNumbers numbers;
  private final CausalPast past;
  private final Notation notation;

  private CausalProcedures(EventTable table, NodeNumbers numbers) {
    this.table = table;
    this.numbers = numbers;
    this.past = new CausalPast(table);
    this.notation = new Notation(table);
  }

  static void register(GraphDatabase database, EventTable table, NodeNumbers numbers) {
    CausalProcedures causal = new CausalProcedures(table, numbers);
    try {
      causal.all(database.inside(GlobalProcedures.class));
    } catch (ProcedureException e) {
      throw new GraphException("can't register the procedures: " + e.getMessage(), e);
    }
  }

  private void all(GlobalProcedures registry) throws ProcedureException {
    registry.register(
        new TableProcedure(
            "ancestors", List.of(EVENT), this::node, in -> rows(past.ancestors(event(in[0])))));
    registry.register(
        new TableProcedure(
            "descendants", List.of(EVENT), this::node, in -> rows(past.descendants(event(in[0])))));
    registry.register(
        new TableProcedure(
            "concurrent", List.of(EVENT), this::node, in -> rows(past.concurrent(event(in[0])))));
    registry.register(
        new TableProcedure(
            "between",
            List.of("from", "to"),
            this::node,
            in -> rows(past.between(event(in[0]), event(in[1])))));
    registry.register(
        new TableProcedure(
            "lastWriter",
            List.of(EVENT, "woof"),
            this::node,
            in -> IntStream.of(lastWriter(event(in[0]), in[1])).filter(put -> put >= 0)));
    registry.register(
        new TableProcedure(
            "happensBefore",
            List.of("first", "second"),
            "before",
            Neo4jTypes.NTBoolean,
            answer -> Values.booleanValue(answer == 1),
            in -> IntStream.of(past.happensBefore(event(in[0]), event(in[1])) ? 1 : 0)));
  }

  private static IntStream rows(BitSet events) {
    return events.stream();
  }

  private AnyValue node(int event) {
    return VirtualValues.node(numbers.node(event));
  }

  private int event(AnyValue given) {
    if (given instanceof TextValue text) {
      return notation.event(text.stringValue());
    }
    int event = given instanceof VirtualNodeValue node ? numbers.ordinal(node.id()) : -1;
    if (event < 0) {
      throw new GraphException("not an event: " + given);
    }
    return event;
  }

  /** A WooF is written as the event's namespace knows it, or {@code namespace/woof}. */
  private int lastWriter(int event, AnyValue given) {
    if (!(given instanceof TextValue text)) {
      throw new GraphException("not the name of a WooF: " + given);
    }
    String name = text.stringValue();
    for (int i = 0; i < table.namespaceCount(); i++) {
      String prefix = table.namespace(i).name() + "/";
      if (name.startsWith(prefix)) {
        return past.lastWriter(event, i, woof(name.substring(prefix.length())));
      }
    }
    return past.lastWriter(event, table.namespaceOf(event), woof(name));
  }

  private int woof(String name) {
    int woof = table.nameNumber(name);
    if (woof < 0) {
      throw new GraphException("no such WooF in the recording: " + name);
    }
    return woof;
  }
}
