package io.lightcone.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.fixture.RandomJournals;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The procedures against the definition: the closure of op, cause and second cause. */
class CausalProceduresTest {
  private static final int WOOFS = 3;

  @TempDir Path directory;

  private RecordingGraph graph;
  private EventTable table;

  /** Once on the graph as it was made, once on what it was followed to. */
  @Test
  void shouldAgreeWithTheClosureOfTheCauses() {
    long seed = RandomJournals.seed();
    System.out.println("causal procedures: -Dlightcone.seed=" + seed);
    try (RandomJournals journals = new RandomJournals(directory, seed);
        Recording recording = Recording.open(List.of(directory))) {
      TableLoader loader = new TableLoader(recording, count -> {}, () -> false);
      journals.append(30);
      loader.refresh();
      CausalIndex first = new CausalIndex(loader.table().snapshot());
      graph = RecordingGraph.create(directory.resolve("graph"), first, GraphProgress.NONE);
      try {
        table = first.table();
        compareAll();
        journals.append(30);
        loader.refresh();
        CausalIndex second = new CausalIndex(loader.table().snapshot());
        assertThat(graph.append(second)).isEqualTo(second.events() - first.events()).isPositive();
        table = second.table();
        compareAll();
      } finally {
        graph.close();
      }
    }
  }

  private void compareAll() {
    boolean[][] before = closure();
    for (int event = 0; event < table.size(); event++) {
      int e = event;
      compare("ancestors('%s')", event, other -> before[other][e]);
      compare("descendants('%s')", event, other -> before[e][other]);
      compare("concurrent('%s')", event, o -> o != e && !before[o][e] && !before[e][o]);
      for (int woof = 0; woof < WOOFS; woof++) {
        compareLastWriter(before, event, "w" + woof);
      }
    }
    comparePairs(before);
  }

  private interface Wanted {
    boolean is(int event);
  }

  private void compare(String procedure, int event, Wanted wanted) {
    compare(procedure.formatted(table.label(event)), wanted);
  }

  private void compare(String call, Wanted wanted) {
    BitSet expected = new BitSet();
    for (int other = 0; other < table.size(); other++) {
      expected.set(other, wanted.is(other));
    }
    BitSet answered = new BitSet();
    ask("CALL lightcone." + call + " YIELD event RETURN event")
        .forEach(row -> answered.set(row.get(0).event()));
    assertThat(answered).as(call).isEqualTo(expected);
  }

  private List<List<CypherCell>> ask(String cypher) {
    return graph.query(cypher, new CypherLimits(100_000, 10_000)).run().rows();
  }

  private void comparePairs(boolean[][] before) {
    List<List<CypherCell>> rows =
        ask(
            "MATCH (a:Event), (b:Event) CALL lightcone.happensBefore(a, b) YIELD before"
                + " WITH a, b, before WHERE before RETURN a.id, b.id");
    boolean[][] answered = new boolean[table.size()][table.size()];
    rows.forEach(row -> answered[row.get(0).event()][row.get(1).event()] = true);
    for (int a = 0; a < table.size(); a++) {
      int from = a;
      for (int b = 0; b < table.size(); b++) {
        assertThat(answered[a][b]).as("%s before %s", a, b).isEqualTo(before[a][b]);
      }
      int to = table.size() - 1 - a / 2;
      boolean way = from == to || before[from][to];
      compare(
          "between('%s', '%s')".formatted(table.label(from), table.label(to)),
          e -> way && (e == from || before[from][e]) && (e == to || before[e][to]));
    }
  }

  private void compareLastWriter(boolean[][] before, int event, String woof) {
    if (table.nameNumber(woof) < 0) {
      return;
    }
    int last = -1;
    for (int put = 0; put < table.size(); put++) {
      boolean known =
          before[put][event]
              && table.type(put) == EventType.PUT
              && table.namespaceOf(put) == table.namespaceOf(event)
              && woof.equals(table.nameText(table.woof(put)));
      if (known && (last < 0 || table.number(put) > table.number(last))) {
        last = put;
      }
    }
    int expected = last;
    compare("lastWriter('%s', '%s')".formatted(table.label(event), woof), put -> put == expected);
  }

  private boolean[][] closure() {
    int size = table.size();
    boolean[][] before = new boolean[size][size];
    for (int event = 0; event < size; event++) {
      for (int cause : new int[] {table.op(event), table.cause(event), table.secondCause(event)}) {
        if (cause >= 0) {
          before[cause][event] = true;
        }
      }
    }
    for (int via = 0; via < size; via++) {
      for (int a = 0; a < size; a++) {
        for (int b = 0; before[a][via] && b < size; b++) {
          before[a][b] |= before[via][b];
        }
      }
    }
    return before;
  }
}
