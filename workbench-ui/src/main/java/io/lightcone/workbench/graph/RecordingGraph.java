package io.lightcone.workbench.graph;

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
  private final EventTable table;
  private final NodeNumbers numbers;
  private final GraphAppender appender;

  private RecordingGraph(GraphDatabase database, EventTable table, NodeNumbers numbers) {
    this.database = database;
    this.table = table;
    this.numbers = numbers;
    this.appender = new GraphAppender(database, table, numbers);
    CausalProcedures.register(database, table, numbers);
  }

  /**
   * Makes the graph of all events now in the table. The table must not grow meanwhile.
   *
   * @param home an empty or missing directory
   * @throws GraphCancelled if {@code progress} said so; what was made is to be thrown away
   * @throws GraphException if it can't be made
   */
  public static RecordingGraph create(Path home, EventTable table, GraphProgress progress) {
    NodeNumbers numbers = new NodeNumbers(table);
    GraphDatabase.fill(home, new ImportInput(table, numbers, new Flows(table), progress), progress);
    progress.at("opening the graph", 1);
    GraphDatabase database = GraphDatabase.open(home);
    database.declareIndexes();
    return new RecordingGraph(database, table, numbers);
  }

  /**
   * Opens a graph made before of the same events, perhaps loaded in another order.
   *
   * @throws GraphException if another process has it, or it can't be read
   */
  public static RecordingGraph open(Path home, EventTable table) {
    return new RecordingGraph(GraphDatabase.open(home), table, new NodeNumbers(table));
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
   * Adds the events that the table has and the graph does not. The table must not grow meanwhile.
   *
   * @return number of events added
   */
  public int append() {
    return appender.append(table.size());
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
