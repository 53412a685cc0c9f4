package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;
import java.util.List;
import java.util.Map;
import org.neo4j.batchimport.api.InputIterator;
import org.neo4j.batchimport.api.input.IdType;
import org.neo4j.batchimport.api.input.Input;
import org.neo4j.batchimport.api.input.ReadableGroups;

/** A recording as the batch importer wants it: nodes first, then relationships, in ranges. */
final class ImportInput {
  private final EventTable table;
  private final NodeNumbers numbers;
  private final EventContent content;
  private final Flows flows;
  private final List<Map.Entry<Flows.Flow, Long>> flowList;
  private final int[] aboutOrdinal;
  private final GraphProgress progress;

  ImportInput(EventTable table, NodeNumbers numbers, Flows flows, GraphProgress progress) {
    this.table = table;
    this.numbers = numbers;
    this.content = new EventContent(table);
    this.flows = flows;
    this.progress = progress;
    flows.countUpTo(numbers.imported());
    flowList = List.copyOf(flows.counts().entrySet());
    aboutOrdinal = new int[numbers.imported()];
    for (int i = 0; i < aboutOrdinal.length; i++) {
      aboutOrdinal[i] = flows.about(i);
    }
  }

  Input input() {
    long events = numbers.imported();
    return Input.input(
        this::nodes,
        this::relationships,
        IdType.ACTUAL,
        Input.knownEstimates(
            events, events * 5 / 2, events * 8, flowList.size(), events * 96, 0, events * 2),
        ReadableGroups.EMPTY);
  }

  private InputIterator nodes() {
    long count = numbers.imported() + (long) flows.named().size();
    return new RangeIterator(count, this::node, progress);
  }

  private InputIterator relationships() {
    long count = numbers.imported() + (long) flows.named().size() + flowList.size();
    return new RangeIterator(count, this::relationship, progress);
  }

  private void node(long number, EntityWriter writer) throws java.io.IOException {
    writer.node(number);
    if (number < numbers.imported()) {
      int event = numbers.ordinal(number);
      writer.labels(content.labels(event));
      content.visit(event, writer::property);
    } else {
      Named thing = flows.named().get((int) (number - numbers.imported()));
      writer.labels(new String[] {thing.kind().label()});
      NamedContent.visit(table, thing, writer::property);
    }
    writer.end();
  }

  private void relationship(long number, EntityWriter writer) throws java.io.IOException {
    long afterEvents = number - numbers.imported();
    if (afterEvents < 0) {
      ofEvent(numbers.ordinal(number), writer);
    } else if (afterEvents < flows.named().size()) {
      ofNamed((int) afterEvents, writer);
    } else {
      ofFlow(flowList.get((int) (afterEvents - flows.named().size())), writer);
    }
  }

  private void ofEvent(int event, EntityWriter writer) throws java.io.IOException {
    EventEdges.visit(
        table,
        event,
        (type, from, to) -> writer.relationship(type, numbers.node(from), numbers.node(to)));
    int about = aboutOrdinal[event];
    if (about >= 0) {
      writer.relationship(
          EventEdges.toNamed(table, event), numbers.node(event), numbers.imported() + (long) about);
    }
    writer.flush();
  }

  private void ofNamed(int number, EntityWriter writer) throws java.io.IOException {
    Named thing = flows.named().get(number);
    if (thing.kind() != NodeKind.NAMESPACE) {
      writer.relationship(
          EventEdges.IN,
          numbers.imported() + (long) number,
          numbers.imported() + (long) thing.namespace());
    }
    writer.flush();
  }

  private void ofFlow(Map.Entry<Flows.Flow, Long> flow, EntityWriter writer)
      throws java.io.IOException {
    writer.relationship(
        flow.getKey().kind().name(),
        numbers.imported() + (long) flow.getKey().from(),
        numbers.imported() + (long) flow.getKey().to());
    writer.property("count", flow.getValue());
    writer.flush();
  }
}
