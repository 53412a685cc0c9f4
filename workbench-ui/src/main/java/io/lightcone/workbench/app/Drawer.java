package io.lightcone.workbench.app;

import io.lightcone.workbench.events.EventsView;
import io.lightcone.workbench.find.FindView;
import io.lightcone.workbench.invocations.InvocationsView;
import io.lightcone.workbench.replaypanel.ReplayView;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableStringValue;
import javafx.scene.Node;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.StackPane;

/** The panes below: invocations, events, find, replay, the graph's, gaps. */
final class Drawer extends StackPane {
  private final TabPane tabs = new TabPane();
  private final Tab find;
  private final Tab replay;

  Drawer(Panes panes) {
    getStyleClass().add("panel");
    tabs.setId("drawer");
    tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
    add("Invocations", new InvocationsView(panes.invocations), panes.invocations.badgeProperty());
    add("Events", new EventsView(panes.events), null);
    find = add("Find", new FindView(panes.find), null);
    replay = add("Replay", new ReplayView(panes.replay), null);
    panes.drawers.forEach(slot -> add(slot.title(), slot.node(), null));
    add("Gaps", new GapsView(panes.gaps), panes.gaps.badgeProperty());
    getChildren().add(tabs);
  }

  private Tab add(String title, Node content, ObservableStringValue badge) {
    Tab tab = new Tab(title, content);
    tab.setId("tab-" + title.toLowerCase(Locale.ROOT));
    if (badge != null) {
      tab.textProperty()
          .bind(
              Bindings.when(Bindings.isEmpty(badge))
                  .then(title)
                  .otherwise(Bindings.concat(title, " ", badge)));
    }
    tabs.getTabs().add(tab);
    return tab;
  }

  void showFind() {
    tabs.getSelectionModel().select(find);
  }

  void showReplay() {
    tabs.getSelectionModel().select(replay);
  }

  void next() {
    int next = tabs.getSelectionModel().getSelectedIndex() + 1;
    tabs.getSelectionModel().select(next % tabs.getTabs().size());
    focus();
  }

  /** Moves the focus to the pane in front. */
  void focus() {
    Focus.into(tabs.getSelectionModel().getSelectedItem().getContent(), tabs);
  }
}
