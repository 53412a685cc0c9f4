package io.lightcone.tracer.index;

import io.lightcone.tracer.causality.CausalGraph;
import io.lightcone.tracer.causality.CausalOrder;
import io.lightcone.tracer.causality.EdgeKind;
import io.lightcone.tracer.causality.Grade;
import io.lightcone.tracer.causality.GraphBuilder;
import io.lightcone.tracer.causality.Journals;
import io.lightcone.tracer.causality.LastWriter;
import io.lightcone.tracer.causality.LightCone;
import io.lightcone.tracer.causality.ObservedOrder;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.EventType;

/**
 * The causal structures over an {@link EventTable} as it was when the index was made. Immutable;
 * safe for use by several threads. The two orders are made on first use.
 */
public final class CausalIndex {
  private static final long SEED = 0x11647C0EL;

  private final EventTable table;
  private final int events;
  private final CausalGraph graph;
  private final LightCone cone;
  private CausalOrder causal;
  private ObservedOrder observed;
  private LastWriter lastWriter;

  /** Indexes what {@code table} holds now. */
  public CausalIndex(EventTable table) {
    this.table = table;
    this.events = table.size();
    this.graph = makeGraph();
    this.cone = new LightCone(graph);
  }

  private CausalGraph makeGraph() {
    boolean[] imported = imported();
    GraphBuilder builder = CausalGraph.builder(events);
    for (int event = 0; event < events; event++) {
      boolean inferred = imported[table.namespaceOf(event)];
      edge(builder, table.op(event), event, EdgeKind.PROGRAM, inferred);
      EdgeKind kind = kindOf(table.type(event));
      edge(builder, table.cause(event), event, kind, inferred && kind == EdgeKind.READS_FROM);
      edge(builder, table.secondCause(event), event, EdgeKind.MESSAGE, false);
    }
    return builder.buildDroppingCycles().graph();
  }

  /** In imported journals only some edges are in the record, see docs/cspot-import.md. */
  private boolean[] imported() {
    boolean[] imported = new boolean[table.namespaceCount()];
    for (int namespace = 0; namespace < imported.length; namespace++) {
      for (int i = 0; i < Math.min(8, table.events(namespace)); i++) {
        int event = table.eventAt(namespace, i);
        if (event < events && table.type(event) == EventType.OPENED) {
          EventBody.Opened opened = (EventBody.Opened) table.event(event).body();
          imported[namespace] = "imported".equals(opened.profile());
          break;
        }
      }
    }
    return imported;
  }

  private void edge(GraphBuilder builder, int cause, int effect, EdgeKind kind, boolean inferred) {
    if (cause >= 0 && cause < events && cause != effect) {
      builder.edge(cause, effect, kind, inferred ? Grade.INFERRED : Grade.RECORDED);
    }
  }

  private static EdgeKind kindOf(EventType type) {
    return switch (type) {
      case STARTED, DEAD_LETTERED -> EdgeKind.TRIGGER;
      case READ, LATEST_READ -> EdgeKind.READS_FROM;
      default -> EdgeKind.MESSAGE;
    };
  }

  /** The table it was made from. */
  public EventTable table() {
    return table;
  }

  /** Number of events when it was made. */
  public int events() {
    return events;
  }

  /** The causal edges. */
  public CausalGraph graph() {
    return graph;
  }

  /** Pasts and futures. */
  public LightCone cone() {
    return cone;
  }

  /** Causal order. */
  public synchronized CausalOrder causalOrder() {
    if (causal == null) {
      causal = new CausalOrder(graph, SEED);
    }
    return causal;
  }

  /** Observed order. */
  public synchronized ObservedOrder observedOrder() {
    if (observed == null) {
      Journals journals = journals();
      CausalGraph whole = graph.toBuilder().journals(journals).buildDroppingCycles().graph();
      observed = new ObservedOrder(whole, journals);
    }
    return observed;
  }

  private Journals journals() {
    return Journals.inOrdinalOrder(namespaces(), table.namespaceCount());
  }

  private int[] namespaces() {
    int[] lanes = new int[events];
    for (int event = 0; event < events; event++) {
      lanes[event] = table.namespaceOf(event);
    }
    return lanes;
  }

  /** Who put last to a WooF; keys are {@link #writerKey}. */
  public synchronized LastWriter lastWriter() {
    if (lastWriter == null) {
      int[] keys = new int[events];
      for (int event = 0; event < events; event++) {
        keys[event] =
            table.type(event) == EventType.PUT
                ? writerKey(table.namespaceOf(event), table.woof(event))
                : -1;
      }
      lastWriter = new LastWriter(keys, table.nameCount() * table.namespaceCount(), journals());
    }
    return lastWriter;
  }

  /** Key of a WooF in {@link #lastWriter}. */
  public int writerKey(int namespace, int woof) {
    return namespace * table.nameCount() + woof;
  }
}
