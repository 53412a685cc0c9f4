package io.lightcone.workbench.parts;

import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;

/** A virtualised table of events by ordinal, whose chosen row follows the selection. */
public final class OrdinalTable extends TableView<Integer> {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");
  private static final int CONTEXT_ROWS = 2;

  private final OrdinalList rows;
  private boolean following;

  /**
   * A table.
   *
   * @param rows what it shows
   * @param chosenRow the row to mark, -1 for none
   * @param choose told the ordinal that the user chose
   */
  public OrdinalTable(OrdinalList rows, ReadOnlyIntegerProperty chosenRow, IntConsumer choose) {
    super(rows);
    this.rows = rows;
    setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && !following && !rows.isChanging()) {
                choose.accept(now);
              }
            });
    chosenRow.addListener((property, before, now) -> follow(now.intValue()));
    follow(chosenRow.get());
  }

  private void follow(int row) {
    following = true;
    try {
      if (row < 0 || row >= rows.size()) {
        getSelectionModel().clearSelection();
      } else if (getSelectionModel().getSelectedIndex() != row) {
        getSelectionModel().clearAndSelect(row);
        reveal(row);
      }
    } finally {
      following = false;
    }
  }

  /** Scrolls only when the row is out of view, so that a growing table stands still. */
  private void reveal(int row) {
    if (lookup(".virtual-flow") instanceof VirtualFlow<?> flow
        && flow.getFirstVisibleCell() != null
        && row >= flow.getFirstVisibleCell().getIndex()
        && row < flow.getLastVisibleCell().getIndex()) {
      return;
    }
    scrollTo(Math.max(0, row - CONTEXT_ROWS));
  }

  /** Marks the rows that are failures. */
  public void markFailures(IntPredicate isFailure) {
    setRowFactory(
        table ->
            new TableRow<>() {
              @Override
              protected void updateItem(Integer ordinal, boolean empty) {
                super.updateItem(ordinal, empty);
                boolean failed = !empty && ordinal != null && isFailure.test(ordinal);
                pseudoClassStateChanged(FAILED, failed);
              }
            });
  }

  /** Adds a column of texts, made only for rows in view. */
  public TableColumn<Integer, Integer> column(
      String title, double width, String style, IntFunction<String> text) {
    TableColumn<Integer, Integer> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(row.getValue()));
    column.setCellFactory(made -> new TextOfOrdinal(text));
    column.getStyleClass().add(style);
    getColumns().add(column);
    return column;
  }

  private static final class TextOfOrdinal extends TableCell<Integer, Integer> {
    private final IntFunction<String> text;

    TextOfOrdinal(IntFunction<String> text) {
      this.text = text;
    }

    @Override
    protected void updateItem(Integer ordinal, boolean empty) {
      super.updateItem(ordinal, empty);
      setText(empty || ordinal == null ? null : text.apply(ordinal));
    }
  }
}
