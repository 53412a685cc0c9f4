package io.lightcone.workbench.inspector;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.Tasks;
import java.util.function.BiFunction;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** State of the inspector. FX thread only; reading goes on outside it. */
public final class InspectorViewModel {
  private final Selection selection;
  private final Tasks tasks;
  private final BiFunction<EventTable, EffectIndex, WhyService> whyServices;
  private final ReadOnlyObjectWrapper<Inspection> inspection =
      new ReadOnlyObjectWrapper<>(Inspection.EMPTY);
  private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");
  private EventTable table;
  private EffectIndex effects;
  private WhyService why;
  private long asked;

  /**
   * A view model over the shared selection.
   *
   * @param whyServices makes the service that explains a table
   */
  public InspectorViewModel(
      Selection selection,
      Tasks tasks,
      BiFunction<EventTable, EffectIndex, WhyService> whyServices) {
    this.selection = selection;
    this.tasks = tasks;
    this.whyServices = whyServices;
    selection.selectedProperty().addListener((property, before, now) -> inspect());
  }

  /** Looks at what an index holds, also when it has grown; null for nothing. */
  public void show(CausalIndex index) {
    table = index == null ? null : index.table();
    effects = index == null ? null : new EffectIndex(index);
    why = index == null ? null : whyServices.apply(table, effects);
    inspect();
  }

  private void inspect() {
    long ticket = ++asked;
    Selected selected = selection.get();
    trouble.set("");
    if (effects == null || selected instanceof Selected.Nothing) {
      inspection.set(Inspection.EMPTY);
      return;
    }
    EventTable present = table;
    EffectIndex index = effects;
    WhyService service = why;
    tasks.start(
        "Looking at the selection",
        progress -> Inspection.of(present, index, service, selected),
        found -> {
          if (ticket == asked) {
            inspection.set(found);
          }
        },
        failure -> trouble.set(failure.getMessage()));
  }

  /** Follows a link. */
  void choose(Selected target) {
    selection.select(target);
  }

  ReadOnlyObjectProperty<Inspection> inspectionProperty() {
    return inspection.getReadOnlyProperty();
  }

  /** What can't be read, a sentence; empty when all is well. */
  ReadOnlyStringProperty troubleProperty() {
    return trouble.getReadOnlyProperty();
  }
}
