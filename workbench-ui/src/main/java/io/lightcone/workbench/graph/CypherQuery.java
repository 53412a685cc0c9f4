package io.lightcone.workbench.graph;

import io.lightcone.tracer.index.EventTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.neo4j.exceptions.Neo4jException;
import org.neo4j.exceptions.NotSystemDatabaseException;
import org.neo4j.graphdb.NotInTransactionException;
import org.neo4j.graphdb.QueryExecutionException;
import org.neo4j.graphdb.QueryExecutionType;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.graphdb.TransactionFailureException;
import org.neo4j.graphdb.TransactionTerminatedException;
import org.neo4j.graphdb.security.AuthorizationViolationException;

/**
 * One read-only, limited query. {@link #run} is called once, by one thread; {@link #cancel} by any.
 */
public final class CypherQuery {
  private static final String READ_ONLY =
      "the graph is read-only: ask with MATCH and RETURN, nothing can be written to a recording";

  private final GraphDatabase database;
  private final CypherValues values;
  private final String cypher;
  private final CypherLimits limits;
  private volatile Transaction running;
  private volatile boolean cancelled;

  CypherQuery(
      GraphDatabase database,
      EventTable table,
      NodeNumbers numbers,
      String cypher,
      CypherLimits limits) {
    this.database = database;
    this.values = new CypherValues(table, numbers);
    this.cypher = cypher;
    this.limits = limits;
  }

  /**
   * Runs it.
   *
   * @throws GraphException if it is no Cypher, would write, or takes too long
   * @throws GraphCancelled if it was cancelled
   */
  public CypherResult run() {
    if (cypher.isBlank()) {
      throw new GraphException("the query is empty: write for example MATCH (e:Event) RETURN e");
    }
    List<List<CypherCell>> rows = new ArrayList<>();
    List<String> columns = new ArrayList<>();
    try (Transaction transaction = database.readOnly(limits.millis())) {
      running = transaction;
      if (cancelled) {
        throw new GraphCancelled();
      }
      return answer(transaction, columns, rows);
    } catch (GraphException | GraphCancelled e) {
      throw e;
    } catch (RuntimeException e) {
      return failed(e, columns, rows);
    } finally {
      running = null;
    }
  }

  private CypherResult answer(
      Transaction transaction, List<String> columns, List<List<CypherCell>> rows) {
    try (Result result = transaction.execute(cypher)) {
      refuseWrites(result.getQueryExecutionType());
      columns.addAll(result.columns());
      long total = 0;
      for (; result.hasNext(); total++) {
        Map<String, Object> row = result.next();
        if (rows.size() < limits.rows()) {
          rows.add(columns.stream().map(column -> values.cell(row.get(column))).toList());
        }
      }
      return new CypherResult(columns, rows, total);
    }
  }

  private static void refuseWrites(QueryExecutionType type) {
    if (type.queryType() != QueryExecutionType.QueryType.READ_ONLY) {
      throw new GraphException(READ_ONLY);
    }
  }

  private CypherResult failed(
      RuntimeException e, List<String> columns, List<List<CypherCell>> rows) {
    if (cancelled) {
      throw new GraphCancelled();
    }
    if (isTimeout(e)) {
      if (rows.size() == limits.rows()) {
        return new CypherResult(columns, rows, -1);
      }
      throw new GraphException(
          "the query took longer than %.1f s: narrow it, or give it more time"
              .formatted(limits.millis() / 1000.0),
          e);
    }
    if (isWrite(e)) {
      throw new GraphException(READ_ONLY, e);
    }
    throw new GraphException("the query failed: " + firstLine(GraphDatabase.root(e)), e);
  }

  private static boolean isTimeout(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof TransactionTerminatedException
          || cause instanceof NotInTransactionException
          || cause instanceof TransactionFailureException
          || (cause instanceof Neo4jException known
              && known.status().code().serialize().contains("TransactionTimedOut"))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isWrite(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof AuthorizationViolationException
          || cause instanceof NotSystemDatabaseException
          || (cause instanceof QueryExecutionException known
              && known.getStatusCode().contains("Security.Forbidden"))) {
        return true;
      }
    }
    return false;
  }

  private static String firstLine(String message) {
    return message.lines().findFirst().orElse(message).strip();
  }

  /** Ends a running query soon, or keeps it from starting. */
  public void cancel() {
    cancelled = true;
    Transaction transaction = running;
    if (transaction != null) {
      transaction.terminate();
    }
  }
}
