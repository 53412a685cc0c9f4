package io.lightcone.workbench.dependency;

import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.graph.Flow;
import io.lightcone.workbench.graph.FlowEvent;
import io.lightcone.workbench.graph.FlowNode;
import io.lightcone.workbench.graph.GraphException;
import io.lightcone.workbench.graph.NodeKind;
import io.lightcone.workbench.graph.RecordingGraph;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** State of the dependency pane. FX thread only; the graph is asked on the background executor. */
public final class DependencyViewModel {
  private static final int PAGE = 200;

  private final Selection selection;
  private final Executor background;
  private final Executor window;
  private final ReadOnlyObjectWrapper<Boxes> boxes = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Object> shown = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyStringWrapper message =
      new ReadOnlyStringWrapper("The graph is being filled; this pane follows.");
  private final ReadOnlyStringWrapper heading = new ReadOnlyStringWrapper("");
  private final ObservableList<FlowEvent> events = FXCollections.observableArrayList();
  private RecordingGraph graph;
  private EventTable table;
  private long asked;
  private boolean more;

  /**
   * A view model.
   *
   * @param background runs what takes long
   * @param window runs what touches the window
   */
  public DependencyViewModel(Selection selection, Executor background, Executor window) {
    this.selection = selection;
    this.background = background;
    this.window = window;
    selection.selectedProperty().addListener((property, before, now) -> follow(now));
  }

  /** Shows a graph, now or when it has grown. */
  public void show(RecordingGraph newGraph, EventTable newTable) {
    graph = newGraph;
    table = newTable;
    ask(
        () -> Boxes.of(newGraph.dependencies()),
        found -> {
          boxes.set(found);
          message.set(found.boxes().isEmpty() ? "Nothing was put or read in this recording." : "");
          follow(selection.get());
        });
  }

  /** Shows nothing: the graph is being made or was closed. */
  public void clear(String sentence) {
    graph = null;
    boxes.set(null);
    events.clear();
    message.set(sentence);
  }

  ReadOnlyObjectProperty<Boxes> boxesProperty() {
    return boxes.getReadOnlyProperty();
  }

  /** The {@link FlowNode} or {@link Flow} that is marked; or null. */
  ReadOnlyObjectProperty<Object> shownProperty() {
    return shown.getReadOnlyProperty();
  }

  ReadOnlyStringProperty messageProperty() {
    return message.getReadOnlyProperty();
  }

  ReadOnlyStringProperty headingProperty() {
    return heading.getReadOnlyProperty();
  }

  ObservableList<FlowEvent> events() {
    return events;
  }

  /** A box was chosen. */
  void choose(FlowNode node) {
    int namespace = namespace(node.namespace());
    switch (node.kind()) {
      case WOOF -> selection.select(new Selected.OfWoof(namespace, node.name()));
      case HANDLER -> selection.select(new Selected.OfHandler(namespace, node.name()));
      default -> mark(node);
    }
  }

  /** An arrow was chosen: its events are listed. */
  void choose(Flow flow) {
    mark(flow);
    heading.set(words(flow));
    list(skip -> graph.events(flow, skip, PAGE));
  }

  /** An event of the list was chosen. */
  void choose(FlowEvent event) {
    if (event != null && event.event() >= 0) {
      selection.select(new Selected.OfEvent(event.event()));
    }
  }

  private static String words(Flow flow) {
    String kind =
        switch (flow.kind()) {
          case PUTS -> "puts to";
          case TRIGGERS -> "triggers";
          case READ_BY -> "is read by";
          case SENDS -> "sends to";
        };
    return "%s %s %s  ×%,d".formatted(flow.from().name(), kind, flow.to().name(), flow.count());
  }

  private void follow(Selected selected) {
    if (graph == null) {
      return;
    }
    if (selected instanceof Selected.OfWoof woof) {
      mark(new FlowNode(NodeKind.WOOF, name(woof.namespace()), woof.woof()));
      heading.set(woof.woof() + ": choose an arrow to list its events");
      events.clear();
    } else if (selected instanceof Selected.OfHandler handler) {
      FlowNode node = new FlowNode(NodeKind.HANDLER, name(handler.namespace()), handler.handler());
      mark(node);
      heading.set("invocations of " + node.name() + ", failed first");
      list(skip -> graph.invocations(node, skip, PAGE));
    } else if (selected.anchor() >= 0) {
      mark(aboutEvent(selected.anchor()));
    }
  }

  /** The list stays as it is: the event may have been chosen in it. */
  private Object aboutEvent(int event) {
    int woof = table.woof(event);
    int handler = table.handler(event);
    String namespace = name(table.namespaceOf(event));
    if (woof >= 0) {
      return new FlowNode(NodeKind.WOOF, namespace, table.nameText(woof));
    }
    int lane = table.lane(event);
    int named = handler >= 0 || lane < 0 ? handler : table.handler(lane);
    return named < 0 ? null : new FlowNode(NodeKind.HANDLER, namespace, table.nameText(named));
  }

  private void mark(Object what) {
    shown.set(what);
  }

  private String name(int namespace) {
    return table.namespace(namespace).name();
  }

  private int namespace(String name) {
    for (int i = 0; i < table.namespaceCount(); i++) {
      if (name(i).equals(name)) {
        return i;
      }
    }
    return -1;
  }

  private interface Page {
    List<FlowEvent> from(long skip);
  }

  private Page page;

  private void list(Page newPage) {
    page = newPage;
    events.clear();
    more = true;
    nextPage();
  }

  /** Adds the next page to the list, if there is one. */
  void nextPage() {
    if (!more || page == null) {
      return;
    }
    more = false;
    long ticket = ++asked;
    Page present = page;
    int skip = events.size();
    ask(
        () -> present.from(skip),
        found -> {
          if (ticket == asked) {
            events.addAll(found);
            more = found.size() == PAGE;
          }
        });
  }

  private <T> void ask(Supplier<T> question, Consumer<T> answer) {
    background.execute(
        () -> {
          try {
            T found = question.get();
            window.execute(() -> answer.accept(found));
          } catch (GraphException e) {
            window.execute(() -> message.set(e.getMessage()));
          }
        });
  }
}
