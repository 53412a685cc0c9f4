package io.lightcone.workbench.dependency;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.lightcone.workbench.fixture.FrostGraph;
import io.lightcone.workbench.fixture.Screenshots;
import io.lightcone.workbench.graph.Flow;
import io.lightcone.workbench.graph.FlowNode;
import io.lightcone.workbench.graph.NodeKind;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import java.nio.file.Path;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class DependencyPaneTest {
  private static final FlowNode PREDICT = new FlowNode(NodeKind.HANDLER, "edge", "predict");
  private static final FlowNode WATCH = new FlowNode(NodeKind.HANDLER, "edge", "watch");

  @TempDir static Path directory;
  private static FrostGraph frost;

  private final Selection selection = new Selection();
  private DependencyViewModel model;
  private DependencyPane pane;
  private Scene scene;

  @BeforeAll
  static void makeGraph() {
    frost = new FrostGraph(directory);
  }

  @AfterAll
  static void closeGraph() {
    frost.close();
  }

  @Start
  private void start(Stage stage) {
    Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
    model = new DependencyViewModel(selection, Runnable::run, Runnable::run);
    pane = new DependencyPane(model);
    scene = new Scene(pane, 1200, 640);
    stage.setScene(scene);
    stage.show();
    model.show(frost.graph(), frost.table());
  }

  @Test
  void shouldSelectAHandlerByClickAndListItsInvocations(FxRobot robot) {
    robot.clickOn(pane.boxOf(PREDICT));
    assertThat(selection.get()).isInstanceOf(Selected.OfHandler.class);
    assertThat(((Selected.OfHandler) selection.get()).handler()).isEqualTo("predict");
    assertThat(model.events())
        .singleElement()
        .satisfies(
            one -> {
              assertThat(one.text()).startsWith("edge/predict@");
              assertThat(one.outcome()).isEqualTo("ok");
            });
  }

  @Test
  void shouldGoFromBoxToBoxByKeyboard(FxRobot robot) {
    robot.interact(() -> pane.boxOf(PREDICT).requestFocus());
    robot.type(KeyCode.RIGHT);
    robot.type(KeyCode.ENTER);
    assertThat(selection.get()).isEqualTo(new Selected.OfWoof(1, "forecast"));
  }

  @Test
  void shouldFollowTheSelection(FxRobot robot) {
    robot.interact(() -> selection.select(new Selected.OfHandler(1, "watch")));
    assertThat(model.shownProperty().get()).isEqualTo(WATCH);
    assertThat(model.events()).extracting(e -> e.outcome()).containsExactly("failed");
  }

  @Test
  void shouldSelectAnEventOfAFlow(FxRobot robot) {
    Flow flow =
        frost.graph().dependencies().flows().stream()
            .filter(one -> one.to().equals(PREDICT))
            .findFirst()
            .orElseThrow();
    robot.interact(() -> model.choose(flow));
    robot.interact(() -> model.choose(model.events().get(0)));
    assertThat(selection.get()).isEqualTo(new Selected.OfEvent(model.events().get(0).event()));
  }

  @Test
  void shouldLookRightInBothThemes(FxRobot robot) throws Exception {
    robot.interact(() -> selection.select(new Selected.OfHandler(1, "predict")));
    Screenshots.save(robot, scene, "dependency-dark");
    robot.interact(
        () -> Application.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet()));
    Screenshots.save(robot, scene, "dependency-light");
    robot.interact(() -> assertThat(Platform.isFxApplicationThread()).isTrue());
    assertThat(pane.boxOf(WATCH).getLayoutX()).isGreaterThan(pane.boxOf(PREDICT).getLayoutX());
  }
}
