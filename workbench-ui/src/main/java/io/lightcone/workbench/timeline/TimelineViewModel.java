package io.lightcone.workbench.timeline;

import io.lightcone.tracer.event.EventType;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.timeline.model.AxisKind;
import io.lightcone.workbench.timeline.model.Cones;
import io.lightcone.workbench.timeline.model.Frontier;
import io.lightcone.workbench.timeline.model.Lighting;
import io.lightcone.workbench.timeline.model.Navigator;
import io.lightcone.workbench.timeline.model.TimelineModel;
import io.lightcone.workbench.timeline.model.WooFsAtCut;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;

/** What the space-time view shows: recording, axis, light, frontier. FX thread only. */
public final class TimelineViewModel {
  private final Selection selection;
  private final ReadOnlyObjectWrapper<TimelineModel> model = new ReadOnlyObjectWrapper<>();
  private final ReadOnlyObjectWrapper<Lighting> lighting = new ReadOnlyObjectWrapper<>();
  private final ObjectProperty<AxisKind> axis = new SimpleObjectProperty<>(AxisKind.CAUSAL);
  private final IntegerProperty frontierPosition = new SimpleIntegerProperty();
  private Cones cones;
  private Frontier frontier;
  private Navigator navigator;

  /** A view on nothing, that follows a selection. */
  public TimelineViewModel(Selection selection) {
    this.selection = selection;
    selection.selectedProperty().addListener((property, before, now) -> light());
    frontierPosition.addListener((property, before, now) -> moveFrontier(now.intValue()));
  }

  /**
   * Shows a laid-out recording.
   *
   * @param newModel the recording, or null for nothing
   * @param newCones its light cones; null only without a recording
   */
  public void show(TimelineModel newModel, Cones newCones) {
    boolean atEnd = frontier == null || frontier.position() == frontier.end();
    int position = frontierPosition.get();
    cones = newCones;
    frontier = newModel == null ? null : new Frontier(newModel);
    navigator = newModel == null ? null : new Navigator(newModel);
    lighting.set(null);
    model.set(newModel);
    if (newModel != null) {
      frontierPosition.set(atEnd ? frontier.end() : Math.min(position, frontier.end()));
      moveFrontier(frontierPosition.get());
      light();
    }
  }

  private void light() {
    TimelineModel shown = model.get();
    if (shown == null) {
      return;
    }
    int anchor = selection.get().anchor();
    if (anchor < 0 || anchor >= shown.size()) {
      lighting.set(Lighting.none(shown));
    } else if (shown.table().type(anchor) == EventType.STARTED) {
      lighting.set(Lighting.ofInvocation(shown, cones, anchor));
    } else {
      lighting.set(Lighting.ofEvent(shown, cones, anchor));
    }
  }

  private void moveFrontier(int position) {
    if (frontier != null) {
      frontier.moveTo(position);
      frontierPosition.set(frontier.position());
    }
  }

  /** The laid-out recording, or null. */
  public ReadOnlyObjectProperty<TimelineModel> modelProperty() {
    return model.getReadOnlyProperty();
  }

  /** The light of the selection; null without a recording. */
  public ReadOnlyObjectProperty<Lighting> lightingProperty() {
    return lighting.getReadOnlyProperty();
  }

  /** Causal or wall time. */
  public ObjectProperty<AxisKind> axisProperty() {
    return axis;
  }

  /** How many events, in topological order, are before the frontier; 0 to all. */
  public IntegerProperty frontierPositionProperty() {
    return frontierPosition;
  }

  /** The cut itself, or null without a recording; moves with its position. */
  public Frontier frontier() {
    return frontier;
  }

  /** What each WooF held at the frontier. */
  public List<WooFsAtCut.Held> wooFsAtFrontier() {
    return frontier == null ? List.of() : WooFsAtCut.of(model.get(), frontier);
  }

  /** Moves the frontier over so many events. */
  void stepFrontier(int by) {
    if (frontier != null) {
      frontierPosition.set(Math.max(0, Math.min(frontier.end(), frontier.position() + by)));
    }
  }

  /** The selected event, or -1. */
  int anchor() {
    return lighting.get() == null ? -1 : lighting.get().anchor();
  }

  /** Selects an event, or nothing for -1. */
  void select(int event) {
    if (event < 0) {
      selection.select(Selected.NOTHING);
    } else if (model.get().table().type(event) == EventType.STARTED) {
      selection.select(new Selected.OfInvocation(event));
    } else {
      selection.select(new Selected.OfEvent(event));
    }
  }

  void goToCause() {
    goTo(anchor() < 0 ? -1 : navigator.cause(anchor()));
  }

  void goToEffect() {
    goTo(anchor() < 0 ? -1 : navigator.effect(anchor()));
  }

  /** The next mark of the lane. */
  void goAlong(int by) {
    goTo(anchor() < 0 ? -1 : navigator.along(axis.get(), anchor(), by));
  }

  /** The nearest mark on the next lane. */
  void goAcross(int by) {
    goTo(anchor() < 0 ? -1 : navigator.across(axis.get(), anchor(), by));
  }

  private void goTo(int event) {
    if (event >= 0) {
      select(event);
    }
  }
}
