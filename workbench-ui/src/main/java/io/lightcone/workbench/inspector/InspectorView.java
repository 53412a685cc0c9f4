package io.lightcone.workbench.inspector;

import io.lightcone.workbench.parts.SentenceFlow;
import io.lightcone.workbench.parts.Units;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The inspector. */
public final class InspectorView extends BorderPane {
  private static final PseudoClass FAILED = PseudoClass.getPseudoClass("failed");

  private final InspectorViewModel model;
  private final Label heading = new Label();
  private final Label badge = new Label();
  private final VBox why = new VBox();
  private final ValueView value = new ValueView();
  private final ListView<Link> causes;
  private final ListView<Link> effects;
  private final SourceView source = new SourceView();
  private final Tab causesTab;
  private final Tab effectsTab;

  /** A view over its view model. */
  public InspectorView(InspectorViewModel model) {
    this.model = model;
    setId("inspector-pane");
    getStyleClass().add("panel");
    causes = links("inspector-causes", "No cause is recorded.");
    effects = links("inspector-effects", "Nothing came of it in this recording.");
    causesTab = tab("Causes", "inspector-tab-causes", causes);
    effectsTab = tab("Effects", "inspector-tab-effects", effects);
    setTop(heading());
    TabPane tabs =
        new TabPane(
            tab("Why", "inspector-tab-why", why()),
            tab("Value", "inspector-tab-value", value),
            causesTab,
            effectsTab,
            tab("Source", "inspector-tab-source", source));
    tabs.setId("inspector-tabs");
    tabs.getStyleClass().add("compact-tabs");
    setCenter(tabs);
    model.inspectionProperty().addListener((property, before, now) -> show(now));
    show(model.inspectionProperty().get());
  }

  private Node heading() {
    heading.setId("inspector-heading");
    heading.getStyleClass().add("inspector-heading");
    heading.setMinWidth(0);
    HBox.setHgrow(heading, Priority.SOMETIMES);
    badge.setId("inspector-badge");
    badge.getStyleClass().add("badge");
    badge.setMinWidth(USE_PREF_SIZE);
    HBox line = new HBox(heading, badge);
    line.getStyleClass().add("inspector-title");
    Label trouble = new Label();
    trouble.setId("inspector-trouble");
    trouble.setWrapText(true);
    trouble.getStyleClass().add("trouble");
    trouble.textProperty().bind(model.troubleProperty());
    trouble.visibleProperty().bind(model.troubleProperty().isNotEmpty());
    trouble.managedProperty().bind(trouble.visibleProperty());
    return new VBox(line, trouble);
  }

  private Node why() {
    why.setId("inspector-why");
    why.getStyleClass().add("why");
    ScrollPane scroll = new ScrollPane(why);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    return scroll;
  }

  private static Tab tab(String text, String id, Node content) {
    Tab tab = new Tab(text, content);
    tab.setId(id);
    tab.setClosable(false);
    return tab;
  }

  private ListView<Link> links(String id, String nothing) {
    ListView<Link> list = new ListView<>();
    list.setId(id);
    list.getStyleClass().add("link-list");
    Label placeholder = new Label(nothing);
    placeholder.getStyleClass().add("muted");
    list.setPlaceholder(placeholder);
    list.setCellFactory(made -> new LinkCell(model::choose));
    return list;
  }

  private void show(Inspection now) {
    heading.setText(now.heading());
    badge.setText(now.badge());
    badge.setVisible(!now.badge().isEmpty());
    badge.pseudoClassStateChanged(FAILED, now.failed());
    List<SentenceFlow> flows =
        now.why().stream().map(sentence -> new SentenceFlow(sentence, model::choose)).toList();
    why.getChildren().setAll(Numbered.of(flows));
    value.show(now.value());
    causes.getItems().setAll(now.causes());
    effects.getItems().setAll(now.effects());
    causesTab.setText("Causes" + count(now.causes()));
    effectsTab.setText("Effects" + count(now.effects()));
    source.show(now.source());
  }

  private static String count(List<Link> links) {
    String more = links.size() >= Links.MOST ? "+" : "";
    return links.isEmpty() ? "" : " " + Units.number(links.size()) + more;
  }
}
