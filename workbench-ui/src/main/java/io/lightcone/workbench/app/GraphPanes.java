package io.lightcone.workbench.app;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.cypher.CypherPane;
import io.lightcone.workbench.cypher.CypherViewModel;
import io.lightcone.workbench.dependency.DependencyPane;
import io.lightcone.workbench.dependency.DependencyViewModel;
import io.lightcone.workbench.graph.GraphCancelled;
import io.lightcone.workbench.graph.GraphProgress;
import io.lightcone.workbench.ingest.IngestedGraph;
import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Progress;
import io.lightcone.workbench.task.TaskHandle;
import io.lightcone.workbench.task.Tasks;
import java.util.List;
import java.util.concurrent.CancellationException;
import javafx.beans.property.ReadOnlyStringWrapper;

/** Fills a recording's graph in the background and gives it to the panes it answers. */
final class GraphPanes {
  private final Tasks tasks;
  private final Source source;
  private final DependencyViewModel dependency;
  private final CypherViewModel cypher;
  private final List<Slot> slots;
  private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
  private EventTable table;
  private IngestedGraph graph;
  private TaskHandle task;
  private int filled;
  private boolean busy;

  /** Makes graphs. Called on background threads. */
  @FunctionalInterface
  interface Source {

    /** The graph of all events of the table. */
    IngestedGraph fill(EventTable table, GraphProgress progress);
  }

  GraphPanes(Selection selection, Tasks tasks, Source source) {
    this.tasks = tasks;
    this.source = source;
    dependency = new DependencyViewModel(selection, tasks.background(), tasks.window());
    cypher = new CypherViewModel(selection, tasks.background(), tasks.window());
    slots =
        List.of(
            new GraphSlot("Dependencies", new DependencyPane(dependency), this::show, state, this),
            new GraphSlot("Cypher", new CypherPane(cypher), shown -> {}, null, null));
  }

  List<Slot> slots() {
    return slots;
  }

  private void show(EventTable newTable) {
    if (newTable == table) {
      grow();
      return;
    }
    release();
    table = newTable;
    if (newTable != null) {
      fill(newTable);
    }
  }

  private void fill(EventTable present) {
    busy = true;
    filled = present.size();
    state.set("graph being filled");
    task =
        tasks.start(
            "Filling the graph",
            progress -> source.fill(present, told(progress)),
            made -> filled(present, made),
            failure -> failed(present, failure));
  }

  private static GraphProgress told(Progress progress) {
    return new GraphProgress() {
      @Override
      public void at(String step, double part) {
        progress.at(step, part);
      }

      @Override
      public boolean cancelled() {
        return progress.cancelled();
      }
    };
  }

  private void filled(EventTable present, IngestedGraph made) {
    if (table != present) {
      tasks.background().execute(made::close);
      return;
    }
    busy = false;
    graph = made;
    ready();
    grow();
  }

  private void ready() {
    cypher.show(graph.graph());
    dependency.show(graph.graph(), table);
    state.set("graph ready, " + Units.count(graph.graph().events(), "event"));
  }

  private void failed(EventTable present, Exception failure) {
    if (table != present) {
      return;
    }
    busy = false;
    boolean cancelled =
        failure instanceof GraphCancelled || failure instanceof CancellationException;
    String sentence = cancelled ? "Filling the graph was cancelled." : failure.getMessage();
    dependency.clear(sentence);
    cypher.show(null);
    state.set(cancelled ? "no graph, cancelled" : "no graph: " + failure.getMessage());
  }

  /** Adds what the table has grown by, one batch at a time. */
  private void grow() {
    if (graph == null || busy || table.size() == filled) {
      return;
    }
    EventTable present = table;
    IngestedGraph own = graph;
    busy = true;
    filled = table.size();
    tasks.start(
        "Following in the graph",
        progress -> own.follow(),
        added -> {
          if (table == present) {
            busy = false;
            ready();
          }
        },
        failure -> failed(present, failure));
  }

  private void release() {
    if (task != null) {
      task.cancel();
    }
    IngestedGraph old = graph;
    graph = null;
    table = null;
    busy = false;
    state.set("");
    dependency.clear("Open a recording to see what depends on what.");
    cypher.show(null);
    if (old != null) {
      tasks.background().execute(old::close);
    }
  }

  /** The window closes: the database must be shut down before the process ends. */
  void close() {
    IngestedGraph old = graph;
    graph = null;
    table = null;
    if (task != null) {
      task.cancel();
    }
    if (old != null) {
      old.close();
    }
  }
}
