package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import java.nio.file.Path;
import java.util.List;

/**
 * A recording in the graph database. Safe for use by several threads; nothing here may be called on
 * the window's thread, since a call may take as long as its limit says.
 */
public final class RecordingGraph implements AutoCloseable {
  private static final long INDEX_SECONDS = 60;

  private final GraphDatabase database;
  private final NodeNumbers numbers;
  private final GraphAppender appender;
  private final CausalProcedures procedures;
  private volatile EventTable table;

  private RecordingGraph(GraphDatabase database, CausalIndex index, NodeNumbers numbers) {
    this.database = database;
    this.table = index.table();
    this.numbers = numbers;
    this.appender = new GraphAppender(database, numbers);
    this.procedures = CausalProcedures.register(database, new CausalAnswers(index), numbers);
  }

  /**
   * Makes the graph of all events in the index, which also answers the procedures.
   *
   * @param home an empty or missing directory
   * @throws GraphCancelled if {@code progress} said so; what was made is to be thrown away
   * @throws GraphException if it can't be made
   */
  public static RecordingGraph create(Path home, CausalIndex index, GraphProgress progress) {
    EventTable table = index.table();
    NodeNumbers numbers = new NodeNumbers(table);
    GraphDatabase.fill(home, new ImportInput(table, numbers, new Flows(table), progress), progress);
    progress.at("opening the graph", 1);
    GraphDatabase database = GraphDatabase.open(home);
    database.declareIndexes();
    return new RecordingGraph(database, index, numbers);
  }

  /**
   * Opens a graph made before of the same events, perhaps loaded in another order.
   *
   * @throws GraphException if another process has it, it can't be read, or is of other events
   */
  public static RecordingGraph open(Path home, CausalIndex index) {
    GraphDatabase database = GraphDatabase.open(home);
    long events = database.count(EventContent.EVENT);
    if (events != index.events()) {
      database.close();
      throw new GraphException(
          "not the graph of this recording, it has %d events instead of %d: %s"
              .formatted(events, index.events(), home));
    }
    return new RecordingGraph(database, index, new NodeNumbers(index.table()));
  }

  /** Returns when the indexes can be used; queries work before, slowly. */
  public void awaitIndexes() {
    database.awaitIndexes(INDEX_SECONDS);
  }

  /** Number of events in the graph. */
  public int events() {
    return appender.done();
  }

  /**
   * Adds the events that a newer index of the same recording has and the graph does not.
   *
   * @return number of events added
   */
  public int append(CausalIndex grown) {
    int added = added(grown.table());
    table = grown.table();
    procedures.answerFrom(new CausalAnswers(grown));
    return added;
  }

  private int added(EventTable grown) {
    try {
      return appender.append(grown);
    } catch (GraphException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new GraphException("can't follow in the graph: " + GraphDatabase.reason(e), e);
    }
  }

  /** What flows between WooFs, handlers and clients. */
  public DependencyView dependencies() {
    return database.read(DependencyQueries::view);
  }

  /**
   * The events that make up a flow, newest first.
   *
   * @param skip how many to pass over
   * @param limit how many to give at most
   */
  public List<FlowEvent> events(Flow flow, long skip, int limit) {
    return database.read(
        transaction -> DependencyQueries.events(transaction, numbers, flow, skip, limit));
  }

  /**
   * The invocations of a handler, failed ones first.
   *
   * @param skip how many to pass over
   * @param limit how many to give at most
   */
  public List<FlowEvent> invocations(FlowNode handler, long skip, int limit) {
    return database.read(
        transaction -> DependencyQueries.invocations(transaction, numbers, handler, skip, limit));
  }

  /** A Cypher query over this graph, to be run once. */
  public CypherQuery query(String cypher, CypherLimits limits) {
    return new CypherQuery(database, table, numbers, cypher, limits);
  }

  @Override
  public void close() {
    database.close();
  }
}
