package io.lightcone.workbench.replaypanel;

import io.lightcone.workbench.lines.LinesBar;
import io.lightcone.workbench.lines.SourcePane;
import io.lightcone.workbench.lines.VariablesPane;
import java.io.File;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/** Recorded beside replayed. */
public final class ReplayView extends BorderPane {
  private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");
  private static final int STEPS_BEFORE = 2;
  private static final double SOURCE_SHARE = 0.42;
  private static final double VARIABLES_SHARE = 0.24;

  private final ReplayViewModel model;
  private final Label verdict = new Label();
  private final VBox details = new VBox();
  private final TableView<ReplayStep> steps = new TableView<>();
  private boolean marking;

  /** A view over its view model. */
  public ReplayView(ReplayViewModel model) {
    this.model = model;
    setId("replay-pane");
    steps();
    verdict.setId("replay-verdict");
    verdict.getStyleClass().add("verdict");
    details.setId("replay-details");
    VBox outcome = new VBox(verdict, details);
    outcome.getStyleClass().add("pane-note");
    LinesBar bar = new LinesBar(model.lines());
    VariablesPane variables = new VariablesPane(model.lines(), bar);
    bar.getChildren().add(variables.lastChangeButton());
    BorderPane compared = new BorderPane(steps, outcome, null, null, null);
    compared.getStyleClass().add("column");
    SplitPane columns =
        new SplitPane(new SourcePane(model.lines(), this::chooseSources, bar), variables, compared);
    columns.setDividerPositions(SOURCE_SHARE, SOURCE_SHARE + VARIABLES_SHARE);
    setTop(new VBox(buttons(), question()));
    setCenter(columns);
    setBottom(bar);
    model.lines().operationProperty().addListener((property, before, now) -> mark(now.intValue()));
    model.reportProperty().addListener((property, before, now) -> show(now));
    show(null);
  }

  private HBox buttons() {
    Label candidate = new Label();
    candidate.setId("replay-candidate");
    candidate.textProperty().bind(model.candidateProperty());
    Button replay = button("replay-run", "_Replay", model::replay);
    Button reload = button("replay-reload", "Re_load handlers and replay", model::reload);
    Button jar = button("replay-jar", "Handlers from _jar...", this::chooseJar);
    Button classes = button("replay-classes", "from _classes...", this::chooseClasses);
    Button recorded = button("replay-recorded", "Recorded code", model::useRecorded);
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    Label code = new Label();
    code.setId("replay-code");
    code.getStyleClass().add("muted");
    code.textProperty().bind(model.codeProperty());
    HBox bar = new HBox(candidate, replay, reload, jar, classes, recorded, space, code);
    bar.getStyleClass().add("pane-bar");
    return bar;
  }

  private Button button(String id, String text, Runnable action) {
    Button button = new Button(text);
    button.setId(id);
    button.getStyleClass().add("bar-button");
    button.setMinWidth(USE_PREF_SIZE);
    button.disableProperty().bind(model.readyProperty().not().or(model.busyProperty()));
    button.setOnAction(pressed -> action.run());
    return button;
  }

  private HBox question() {
    Label message = new Label();
    message.setId("replay-message");
    message.setWrapText(true);
    message.setMaxWidth(Double.MAX_VALUE);
    message.textProperty().bind(model.messageProperty());
    HBox.setHgrow(message, Priority.ALWAYS);
    Button run = new Button("Run the recorded code");
    run.setId("replay-trust");
    run.setMinWidth(USE_PREF_SIZE);
    run.visibleProperty().bind(model.trustedProperty().not());
    run.managedProperty().bind(run.visibleProperty());
    run.setOnAction(pressed -> model.trust());
    HBox question = new HBox(message, run);
    question.getStyleClass().addAll("notice", "question");
    question.visibleProperty().bind(Bindings.isNotEmpty(model.messageProperty()));
    question.managedProperty().bind(question.visibleProperty());
    return question;
  }

  private void steps() {
    steps.setId("replay-steps");
    steps.setAccessibleText("Steps, recorded beside replayed");
    steps.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    steps.setPlaceholder(new Label("No steps to show."));
    column("What", 150, ReplayStep::what);
    column("Recorded", 130, ReplayStep::recorded);
    column("Replayed", 110, step -> (step.equal() ? "✓ " : "✕ ") + step.replayed());
    steps.setRowFactory(made -> new StepRow());
    steps
        .getSelectionModel()
        .selectedItemProperty()
        .addListener(
            (property, before, now) -> {
              if (now != null && !marking) {
                model.choose(now);
              }
            });
  }

  private void column(String title, double width, Function<ReplayStep, String> text) {
    TableColumn<ReplayStep, String> column = new TableColumn<>(title);
    column.setPrefWidth(width);
    column.setSortable(false);
    column.setReorderable(false);
    column.setCellValueFactory(row -> new ReadOnlyStringWrapper(text.apply(row.getValue())));
    steps.getColumns().add(column);
  }

  private void show(ReplayReport report) {
    steps.getItems().clear();
    details.getChildren().clear();
    verdict.setText(report == null ? "" : report.invocation() + ". " + report.verdict());
    details.getParent().setVisible(report != null);
    details.getParent().setManaged(report != null);
    for (ReplayReport.Kind kind : ReplayReport.Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
      verdict.pseudoClassStateChanged(
          PseudoClass.getPseudoClass(name), report != null && report.kind() == kind);
    }
    if (report != null) {
      report.details().forEach(line -> details.getChildren().add(new Label(line)));
      steps.getItems().setAll(report.steps());
      if (report.firstDifference() >= 0) {
        steps.scrollTo(Math.max(0, report.firstDifference() - STEPS_BEFORE));
      }
    }
  }

  /** Selects the step that the line about to run makes. */
  private void mark(int operation) {
    ReplayStep selected = steps.getSelectionModel().getSelectedItem();
    boolean there = selected != null && model.lines().isHere(selected.index());
    if (operation >= 0 && operation < steps.getItems().size() && !there) {
      marking = true; // the window's selection stays where it is
      steps.getSelectionModel().select(operation);
      marking = false;
      steps.scrollTo(Math.max(0, operation - STEPS_BEFORE));
    }
  }

  private void chooseSources() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Directory of Java sources");
    File chosen = chooser.showDialog(getScene().getWindow());
    if (chosen != null) {
      model.useSources(chosen.toPath());
    }
  }

  private void chooseJar() {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Handlers to replay on");
    chooser.getExtensionFilters().add(new FileChooser.ExtensionFilter("Jar files", "*.jar"));
    use(chooser.showOpenDialog(getScene().getWindow()));
  }

  private void chooseClasses() {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle("Directory of classes to replay on");
    use(chooser.showDialog(getScene().getWindow()));
  }

  private void use(File chosen) {
    if (chosen != null) {
      model.useHandlers(chosen.toPath());
    }
  }

  private static final class StepRow extends TableRow<ReplayStep> {
    @Override
    protected void updateItem(ReplayStep step, boolean empty) {
      super.updateItem(step, empty);
      pseudoClassStateChanged(DIFFERS, !empty && step != null && !step.equal());
    }
  }
}
