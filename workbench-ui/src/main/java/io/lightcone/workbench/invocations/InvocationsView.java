package io.lightcone.workbench.invocations;

import io.lightcone.workbench.parts.FilterBar;
import io.lightcone.workbench.parts.OrdinalTable;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableColumn.SortType;
import javafx.scene.layout.BorderPane;

/** The table of invocations. */
public final class InvocationsView extends BorderPane {
  private final InvocationsViewModel model;
  private final OrdinalTable table;

  /** A view over its view model. */
  public InvocationsView(InvocationsViewModel model) {
    this.model = model;
    table = new OrdinalTable(model.rows(), model.chosenRowProperty(), model::choose);
    setId("invocations-pane");
    setTop(
        new FilterBar(
            "invocations-filter",
            "Filter by handler, trigger or outcome",
            model.filterProperty(),
            model.summaryProperty()));
    setCenter(table);
    table.setId("invocations-table");
    table.setAccessibleText("Invocations, failed ones first");
    table.setPlaceholder(new Label("No invocation to show."));
    table.markFailures(model::isFailure);
    columns();
    table.setSortPolicy(
        sorted -> {
          sort();
          return true;
        });
  }

  private void columns() {
    table.column("Invocation", 190, "name", started -> model.row().invocation(started));
    sortable("Handler", 110, "text", InvocationOrder.HANDLER, s -> model.row().handler(s));
    table.column("Trigger", 160, "text", started -> model.row().trigger(started));
    sortable("Started (UTC)", 130, "text", InvocationOrder.STARTED, s -> model.row().started(s));
    sortable("Took", 80, "number", InvocationOrder.TOOK, s -> model.row().took(s));
    sortable("Reads", 65, "number", InvocationOrder.READS, s -> model.row().reads(s));
    sortable("Puts", 65, "number", InvocationOrder.PUTS, s -> model.row().puts(s));
    table.column("Outcome", 360, "outcome", started -> model.row().outcome(started));
  }

  private void sortable(
      String title,
      double width,
      String style,
      InvocationOrder order,
      java.util.function.IntFunction<String> text) {
    TableColumn<Integer, Integer> column = table.column(title, width, style, text);
    column.setSortable(true);
    column.setUserData(order);
  }

  private void sort() {
    if (table.getSortOrder().isEmpty()) {
      model.sort(InvocationOrder.FAILURES_FIRST, false);
      return;
    }
    TableColumn<Integer, ?> column = table.getSortOrder().get(0);
    model.sort((InvocationOrder) column.getUserData(), column.getSortType() == SortType.DESCENDING);
  }
}
