package io.lightcone.workbench.cypher;

import io.lightcone.workbench.graph.CypherCell;
import io.lightcone.workbench.graph.CypherLimits;
import io.lightcone.workbench.graph.CypherQuery;
import io.lightcone.workbench.graph.CypherResult;
import io.lightcone.workbench.graph.GraphCancelled;
import io.lightcone.workbench.graph.GraphException;
import io.lightcone.workbench.graph.RecordingGraph;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import java.util.List;
import java.util.concurrent.Executor;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** State of the Cypher console. FX thread only; queries run on the background executor. */
public final class CypherViewModel {
  private final Selection selection;
  private final Executor background;
  private final Executor window;
  private final CypherHistory history = new CypherHistory();
  private final StringProperty text = new SimpleStringProperty(CypherExample.ALL.get(0).cypher());
  private final ReadOnlyObjectWrapper<CypherResult> result = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper status =
      new ReadOnlyStringWrapper("The graph is being filled; queries can be run when it is there.");
  private final ReadOnlyBooleanWrapper failed = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper running = new ReadOnlyBooleanWrapper();
  private final ReadOnlyBooleanWrapper ready = new ReadOnlyBooleanWrapper();
  private RecordingGraph graph;
  private CypherQuery query;

  /**
   * A view model.
   *
   * @param background runs what takes long
   * @param window runs what touches the window
   */
  public CypherViewModel(Selection selection, Executor background, Executor window) {
    this.selection = selection;
    this.background = background;
    this.window = window;
  }

  /** Queries go to this graph from now on; null while there is none. */
  public void show(RecordingGraph newGraph) {
    graph = newGraph;
    ready.set(newGraph != null);
    tell(newGraph == null ? "There is no graph." : "Ctrl+Enter runs the query.", false);
  }

  StringProperty textProperty() {
    return text;
  }

  ReadOnlyObjectProperty<CypherResult> resultProperty() {
    return result.getReadOnlyProperty();
  }

  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty failedProperty() {
    return failed.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty runningProperty() {
    return running.getReadOnlyProperty();
  }

  ReadOnlyBooleanProperty readyProperty() {
    return ready.getReadOnlyProperty();
  }

  /** Runs what is in the editor, unless something runs. */
  void run() {
    if (graph == null || running.get()) {
      return;
    }
    String cypher = text.get();
    history.add(cypher);
    CypherQuery next = graph.query(cypher, CypherLimits.DEFAULT);
    query = next;
    running.set(true);
    tell("Running.", false);
    background.execute(() -> answer(next));
  }

  private void answer(CypherQuery asked) {
    try {
      CypherResult found = asked.run();
      window.execute(() -> done(found, rows(found), false));
    } catch (GraphCancelled e) {
      window.execute(() -> done(null, "Cancelled.", false));
    } catch (GraphException e) {
      window.execute(() -> done(null, e.getMessage(), true));
    }
  }

  private void done(CypherResult found, String sentence, boolean error) {
    running.set(false);
    query = null;
    if (found != null) {
      result.set(found);
    }
    tell(sentence, error);
  }

  private static String rows(CypherResult found) {
    int shown = found.rows().size();
    if (found.total() < 0) {
      return "The first %,d rows; time ran out before all were counted.".formatted(shown);
    }
    return shown == found.total()
        ? "%,d row%s.".formatted(shown, shown == 1 ? "" : "s")
        : "The first %,d of %,d rows.".formatted(shown, found.total());
  }

  private void tell(String sentence, boolean error) {
    status.set(sentence);
    failed.set(error);
  }

  void cancel() {
    if (query != null) {
      query.cancel();
    }
  }

  void previous() {
    String found = history.previous();
    if (found != null) {
      text.set(found);
    }
  }

  void next() {
    text.set(history.next());
  }

  /** A cell was chosen: its event, or the first event of its row, is selected. */
  void choose(List<CypherCell> row, int column) {
    int event = column >= 0 && column < row.size() ? row.get(column).event() : -1;
    if (event < 0) {
      event = row.stream().mapToInt(CypherCell::event).filter(e -> e >= 0).findFirst().orElse(-1);
    }
    if (event >= 0) {
      selection.select(new Selected.OfEvent(event));
    }
  }
}
