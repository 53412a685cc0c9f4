package io.lightcone.workbench.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import io.lightcone.workbench.fixture.Recordings;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordingGraphTest {
  @TempDir static Path directory;
  private static Recording recording;
  private static EventTable table;
  private static RecordingGraph graph;

  @BeforeAll
  static void makeGraph() {
    recording = Recording.open(List.of(Recordings.frost(directory.resolve("recording"))));
    table = TableLoader.load(recording);
    graph =
        RecordingGraph.create(
            directory.resolve("graph"), new CausalIndex(table), GraphProgress.NONE);
    graph.awaitIndexes();
  }

  @AfterAll
  static void closeGraph() {
    graph.close();
    recording.close();
  }

  private static List<String> column(String cypher) {
    return graph.query(cypher, CypherLimits.DEFAULT).run().rows().stream()
        .map(row -> row.get(0).text())
        .toList();
  }

  @Test
  void shouldHoldEveryEventOnce() {
    assertThat(column("MATCH (e:Event) RETURN count(e)"))
        .containsExactly(String.valueOf(table.size()));
    assertThat(column("MATCH (e:Event) WITH e.id AS id, count(*) AS n WHERE n > 1 RETURN id"))
        .isEmpty();
  }

  @Test
  void shouldLinkATriggerItsInvocationAndWhatThatDid() {
    assertThat(
            column(
                "MATCH (p:Put {woof: 'raw'})-[:TRIGGERED]->(i:Invocation)-[:DID]->(q:Put)"
                    + " RETURN p.element + ' ' + i.invocation + ' ' + q.element"))
        .hasSize(1)
        .first()
        .asString()
        .startsWith("edge/raw#1 edge/predict@")
        .endsWith("edge/forecast#1");
  }

  @Test
  void shouldLinkReadsToThePutTheySaw() {
    assertThat(
            column(
                "MATCH (r:LatestRead|Read)-[:READ_FROM]->(p:Put)"
                    + " RETURN labels(r)[1] + ' ' + p.element ORDER BY r.seq"))
        .containsExactly(
            "LatestRead edge/calibration#1", "Read edge/calibration#1", "Read edge/forecast#1");
  }

  @Test
  void shouldLinkMessagesAcrossNamespaces() {
    assertThat(column("MATCH (s:Sent)-[:SENT]->(p:Put) RETURN s.namespace + ' ' + p.namespace"))
        .containsExactly("device edge");
    assertThat(column("MATCH (:Sent)-[:CAUSED]->(r:Reply)<-[:CAUSED]-(p:Put) RETURN p.element"))
        .containsExactly("edge/raw#1");
  }

  @Test
  void shouldTellTheFailureOnTheInvocation() {
    assertThat(
            column("MATCH (i:Invocation {outcome: 'failed'}) RETURN i.handler + ' ' + i.exception"))
        .containsExactly(
            "watch java.lang.IllegalStateException: orchard LGA is at -1.8 with its fan off");
  }

  @Test
  void shouldKeepPayloadsOnlyWhereTheyAreText() {
    assertThat(column("MATCH (p:Put {woof: 'log', seqno: 1}) RETURN p.payload"))
        .containsExactly("plain text, no JSON");
    assertThat(column("MATCH (p:Put {woof: 'calibration', seqno: 2}) RETURN p.payload IS NULL"))
        .containsExactly("true");
  }

  @Test
  void shouldGiveTheEventOfANodeAndOfAnId() {
    int failed = table.lane(endOf("watch"));
    List<CypherCell> row =
        graph
            .query(
                "MATCH (i:Invocation {outcome: 'failed'}) RETURN i, i.id, i.seq",
                CypherLimits.DEFAULT)
            .run()
            .rows()
            .get(0);
    assertThat(row.get(0).event()).isEqualTo(failed);
    assertThat(row.get(1).event()).isEqualTo(failed);
    assertThat(row.get(2)).isEqualTo(new CypherCell(table.seq(failed), -1));
  }

  private static int endOf(String handler) {
    for (int event = 0; event < table.size(); event++) {
      if (handler.equals(table.nameText(table.handler(event))) && table.endOf(event) >= 0) {
        return table.endOf(event);
      }
    }
    throw new AssertionError(handler);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "CREATE (n:Put)",
        "MATCH (n) DETACH DELETE n",
        "MATCH (n) SET n.x = 1",
        "CREATE INDEX FOR (n:Put) ON (n.seq)",
        "CALL db.createLabel('x')",
        "MERGE (n:Nothing {a: 1}) RETURN n",
        "CREATE DATABASE other",
        "DROP DATABASE neo4j",
        "CREATE USER me SET PASSWORD 'secret123'"
      })
  void shouldRefuseWritesWithASentence(String cypher) {
    assertThatThrownBy(() -> column(cypher))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("read-only");
    assertThat(column("MATCH (e:Event) RETURN count(e)"))
        .containsExactly(String.valueOf(table.size()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line",
        "LOAD CSV FROM 'http://127.0.0.1:1/x' AS line RETURN line",
        "no cypher at all",
        "RETURN $missing",
        "RETURN 1/0",
        " "
      })
  void shouldSayWhatIsWrongInOneLine(String cypher) {
    assertThatThrownBy(() -> column(cypher))
        .isInstanceOf(GraphException.class)
        .message()
        .isNotBlank()
        .doesNotContain("\n");
  }

  @Test
  void shouldEndAQueryThatTakesTooLong() {
    String slow = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b RETURN sum(a * b)";
    CypherQuery query = graph.query(slow, new CypherLimits(10, 300));
    assertThatThrownBy(query::run)
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("longer than 0.3 s");
  }

  @Test
  void shouldGiveTheFirstRowsAndTheTotal() {
    CypherResult result =
        graph.query("UNWIND range(1, 5000) AS n RETURN n", new CypherLimits(7, 10_000)).run();
    assertThat(result.rows()).hasSize(7);
    assertThat(result.total()).isEqualTo(5000);
  }

  @Test
  void shouldNotRunACancelledQuery() {
    CypherQuery query = graph.query("RETURN 1", CypherLimits.DEFAULT);
    query.cancel();
    assertThatThrownBy(query::run).isInstanceOf(GraphCancelled.class);
  }

  @Test
  void shouldShowWhatFlows() {
    DependencyView view = graph.dependencies();
    FlowNode raw = new FlowNode(NodeKind.WOOF, "edge", "raw");
    FlowNode predict = new FlowNode(NodeKind.HANDLER, "edge", "predict");
    FlowNode forecast = new FlowNode(NodeKind.WOOF, "edge", "forecast");
    FlowNode watch = new FlowNode(NodeKind.HANDLER, "edge", "watch");
    FlowNode sensor = new FlowNode(NodeKind.CLIENT, "device", "sensor-17");
    FlowNode calibration = new FlowNode(NodeKind.WOOF, "edge", "calibration");
    assertThat(view.flows())
        .contains(
            new Flow(FlowKind.TRIGGERS, raw, predict, 1),
            new Flow(FlowKind.PUTS, predict, forecast, 1),
            new Flow(FlowKind.READ_BY, calibration, predict, 2),
            new Flow(FlowKind.READ_BY, forecast, watch, 2),
            new Flow(FlowKind.SENDS, sensor, raw, 1));
    assertThat(view.failed()).containsExactly(java.util.Map.entry(watch, 1L));
  }

  @Test
  void shouldDrillDownEveryFlowToAsManyEventsAsItCounts() {
    for (Flow flow : graph.dependencies().flows()) {
      assertThat(graph.events(flow, 0, 100)).as(flow.toString()).hasSize((int) flow.count());
      assertThat(graph.events(flow, flow.count(), 100)).as(flow.toString()).isEmpty();
    }
  }

  @Test
  void shouldListInvocationsOfAHandler() {
    FlowNode watch = new FlowNode(NodeKind.HANDLER, "edge", "watch");
    assertThat(graph.invocations(watch, 0, 10))
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.outcome()).isEqualTo("failed");
              assertThat(table.invocationLabel(one.event())).isEqualTo(one.text());
            });
  }

  @Test
  void shouldAnswerCausalQuestionsInsideCypher() {
    assertThat(
            column(
                "CALL lightcone.ancestors('edge/forecast#1') YIELD event"
                    + " WHERE event:Put RETURN event.element ORDER BY event.element"))
        .containsExactly("device/readings#1", "edge/calibration#1", "edge/raw#1");
    assertThat(
            column(
                "MATCH (s:Sent) CALL lightcone.descendants(s) YIELD event"
                    + " WHERE event:Invocation RETURN event.handler ORDER BY event.handler"))
        .containsExactly("predict", "watch");
    assertThat(
            column(
                "CALL lightcone.between('edge/raw#1', 'edge/forecast#1') YIELD event"
                    + " RETURN labels(event)[1] ORDER BY event.seq"))
        .containsExactly("Put", "Invocation", "LatestRead", "Read", "Sample", "Put");
    assertThat(
            column(
                "CALL lightcone.lastWriter('edge/forecast#1', 'calibration') YIELD event"
                    + " RETURN event.element"))
        .containsExactly("edge/calibration#1");
    assertThat(
            column(
                "CALL lightcone.happensBefore('device/readings#1', 'edge/forecast#1')"
                    + " YIELD before RETURN before"))
        .containsExactly("true");
    assertThat(
            column(
                "CALL lightcone.concurrent('edge/forecast#1') YIELD event"
                    + " WHERE event:Put RETURN event.element ORDER BY event.element"))
        .containsExactly("edge/calibration#2", "edge/log#1", "edge/log#2");
  }

  @Test
  void shouldSayWhenAProcedureIsGivenNoEvent() {
    assertThatThrownBy(
            () -> column("CALL lightcone.ancestors('edge/999') YIELD event RETURN event"))
        .isInstanceOf(GraphException.class)
        .hasMessageContaining("no such event in the recording: edge/999");
  }
}
