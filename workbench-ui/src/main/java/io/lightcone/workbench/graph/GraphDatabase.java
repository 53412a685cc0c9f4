package io.lightcone.workbench.graph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.dbms.api.DatabaseManagementService;
import org.neo4j.dbms.api.DatabaseManagementServiceBuilder;
import org.neo4j.graphdb.Label;
import org.neo4j.graphdb.Result;
import org.neo4j.graphdb.Transaction;
import org.neo4j.internal.kernel.api.connectioninfo.ClientConnectionInfo;
import org.neo4j.io.locker.FileLockException;
import org.neo4j.kernel.api.KernelTransaction;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/**
 * Owner of one embedded database: starts it, stops it, and gives out transactions, each inside one
 * call. Safe for use by several threads. Starting takes seconds: never on the window's thread.
 */
final class GraphDatabase implements AutoCloseable {
  static final String NAME = "neo4j";
  private static final long AVAILABLE_MILLIS = 20_000;
  private static final long NAMES_SECONDS = 20;

  private final DatabaseManagementService service;
  private final GraphDatabaseAPI database;

  private GraphDatabase(DatabaseManagementService service) {
    this.service = service;
    this.database = (GraphDatabaseAPI) service.database(NAME);
  }

  /**
   * Starts the database in a directory, which is made if it isn't there.
   *
   * @throws GraphException if another process has it, or it can't be read
   */
  static GraphDatabase open(Path home) {
    GraphDatabase graph;
    try {
      graph =
          new GraphDatabase(
              new DatabaseManagementServiceBuilder(home).setConfig(GraphSettings.all()).build());
    } catch (RuntimeException e) {
      throw failure(home, e);
    }
    if (!graph.database.isAvailable(AVAILABLE_MILLIS)) {
      graph.close();
      throw new GraphException("can't open the graph, its files are damaged: " + home);
    }
    return graph;
  }

  private static GraphException failure(Path home, RuntimeException e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      if (cause instanceof FileLockException) {
        return new GraphException(
            "the graph is in use by another process, close that one first: " + home, e);
      }
    }
    return new GraphException("can't open the graph in " + home + ": " + reason(e), e);
  }

  /** Why, in a few words, and the way out of what users meet. */
  static String reason(Throwable e) {
    for (Throwable cause = e; cause != null; cause = cause.getCause()) {
      String message = String.valueOf(cause.getMessage());
      if (message.contains("No space left") || message.contains("not enough space")) {
        return "the disk is full; make room, or name another place with -Dlightcone.cache.dir";
      }
    }
    return root(e).lines().findFirst().orElse("").strip();
  }

  /** The innermost message. */
  static String root(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
  }

  /** Makes a new store of what {@code input} tells. */
  static void fill(Path home, ImportInput input, GraphProgress progress) {
    try {
      BatchImport.run(home, input, progress);
    } catch (IOException | RuntimeException e) {
      if (progress.cancelled()) {
        throw new GraphCancelled();
      }
      throw new GraphException("can't fill the graph in " + home + ": " + reason(e), e);
    }
    if (progress.cancelled()) {
      throw new GraphCancelled();
    }
  }

  /**
   * Declares the indexes. Those of names, which the panes need, can be used at once; those of
   * events are filled in the background, and on the next opening if there is no time now.
   */
  void declareIndexes() {
    write(
        transaction -> {
          for (NodeKind kind : NodeKind.values()) {
            index(transaction, kind.label(), "name");
          }
        });
    awaitIndexes(NAMES_SECONDS);
    write(
        transaction -> {
          index(transaction, EventContent.EVENT, "id");
          index(transaction, "Invocation", "outcome");
        });
  }

  private static void index(Transaction transaction, String label, String property) {
    transaction.schema().indexFor(Label.label(label)).on(property).create();
  }

  /** Returns when all indexes can be used, or after some time. */
  void awaitIndexes(long seconds) {
    read(
        transaction -> {
          transaction.schema().awaitIndexesOnline(seconds, TimeUnit.SECONDS);
          return null;
        });
  }

  /**
   * Asks.
   *
   * @throws GraphException if it can't be answered, such as when the database is just being closed
   */
  <T> T read(Function<Transaction, T> work) {
    try (Transaction transaction = readOnly(0)) {
      return work.apply(transaction);
    } catch (GraphException e) {
      throw e;
    } catch (RuntimeException e) {
      throw new GraphException("can't ask the graph: " + reason(e), e);
    }
  }

  void write(Consumer<Transaction> work) {
    try (Transaction transaction = database.beginTx()) {
      work.accept(transaction);
      transaction.commit();
    }
  }

  /** Number of nodes with a label, which the database keeps count of. */
  long count(String label) {
    return read(
        transaction -> {
          try (Result counted =
              transaction.execute("MATCH (n:`" + label + "`) RETURN count(n) AS count")) {
            return (Long) counted.next().get("count");
          }
        });
  }

  /** A transaction that the kernel lets only read, ended after {@code millis}; 0 is for ever. */
  Transaction readOnly(long millis) {
    return database.beginTransaction(
        KernelTransaction.Type.EXPLICIT,
        new ReadOnlyLogin(),
        ClientConnectionInfo.EMBEDDED_CONNECTION,
        millis,
        TimeUnit.MILLISECONDS);
  }

  /** A part of the database's inside, for procedures. */
  <T> T inside(Class<T> type) {
    return database.getDependencyResolver().resolveDependency(type);
  }

  @Override
  public void close() {
    service.shutdown();
  }
}
