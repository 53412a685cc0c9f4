package io.lightcone.workbench.app;

import io.lightcone.tracer.index.CausalIndex;
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
  private CausalIndex index;
  private IngestedGraph graph;
  private TaskHandle task;
  private int filled;
  private boolean busy;

  /** Makes graphs. Called on background threads. */
  @FunctionalInterface
  interface Source {

    /** The graph of all events of an index. */
    IngestedGraph fill(CausalIndex index, GraphProgress progress);
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

  private void show(CausalIndex newIndex) {
    boolean same = newIndex != null && isShown(newIndex);
    if (same) {
      index = newIndex;
      tell();
      grow();
      return;
    }
    release();
    index = newIndex;
    if (newIndex != null) {
      fill(newIndex);
    }
  }

  /** Whether it is of the recording that is open now, perhaps of an earlier moment. */
  private boolean isShown(CausalIndex other) {
    return index != null && other.table().isSameRecording(index.table());
  }

  private void fill(CausalIndex present) {
    busy = true;
    filled = present.events();
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

  private void filled(CausalIndex present, IngestedGraph made) {
    if (!isShown(present)) {
      tasks.background().execute(made::close);
      return;
    }
    busy = false;
    graph = made;
    ready(present);
    grow();
  }

  private void ready(CausalIndex asOf) {
    cypher.show(graph.graph());
    dependency.show(graph.graph(), asOf.table());
    tell();
  }

  /** A graph that lags behind says so, and by how much. */
  private void tell() {
    if (graph == null) {
      return;
    }
    int has = graph.graph().events();
    int behind = index.events() - has;
    state.set(
        behind == 0
            ? "graph ready, " + Units.count(has, "event")
            : "graph as of event %s, %s behind".formatted(Units.number(has), Units.number(behind)));
  }

  private void failed(CausalIndex present, Exception failure) {
    if (!isShown(present)) {
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

  /** Adds what the recording has grown by, one batch at a time. */
  private void grow() {
    if (graph == null || busy || index.events() == filled) {
      return;
    }
    CausalIndex present = index;
    IngestedGraph own = graph;
    busy = true;
    filled = present.events();
    tasks.start(
        "Following in the graph",
        progress -> own.follow(present),
        added -> {
          if (isShown(present)) {
            busy = false;
            ready(present);
            grow();
          }
        },
        failure -> notFollowed(present, own, failure));
  }

  /** Half a batch may be in it: such a graph is not shown any more. */
  private void notFollowed(CausalIndex present, IngestedGraph own, Exception failure) {
    if (isShown(present)) {
      graph = null;
      failed(present, failure);
    }
    tasks.background().execute(own::close);
  }

  private void release() {
    if (task != null) {
      task.cancel();
    }
    IngestedGraph old = graph;
    graph = null;
    index = null;
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
    index = null;
    if (task != null) {
      task.cancel();
    }
    if (old != null) {
      old.close();
    }
  }
}
