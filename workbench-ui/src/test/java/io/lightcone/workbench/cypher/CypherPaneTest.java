package io.lightcone.workbench.cypher;

import static org.assertj.core.api.Assertions.assertThat;

import atlantafx.base.theme.PrimerDark;
import io.lightcone.workbench.fixture.FrostGraph;
import io.lightcone.workbench.fixture.Screenshots;
import io.lightcone.workbench.graph.CypherCell;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.TableView;
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
class CypherPaneTest {
  @TempDir static Path directory;
  private static FrostGraph frost;

  private final Selection selection = new Selection();
  private final Deque<Runnable> background = new ArrayDeque<>();
  private CypherViewModel model;
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
    model = new CypherViewModel(selection, background::add, Runnable::run);
    scene = new Scene(new CypherPane(model), 1000, 520);
    stage.setScene(scene);
    stage.show();
    model.show(frost.graph());
  }

  private void run(FxRobot robot, String cypher) {
    robot.interact(() -> model.textProperty().set(cypher));
    robot.clickOn("#cypher-editor");
    robot.press(KeyCode.CONTROL).type(KeyCode.ENTER).release(KeyCode.CONTROL);
    robot.interact(() -> background.remove().run());
  }

  @Test
  void shouldRunByKeyboardAndSelectTheEventOfARow(FxRobot robot) throws Exception {
    run(robot, "MATCH (i:Invocation {outcome: 'failed'}) RETURN i.handler, i.exception, i.id, i");
    TableView<List<CypherCell>> table = robot.lookup("#cypher-result").queryTableView();
    assertThat(table.getItems()).hasSize(1);
    assertThat(table.getColumns()).hasSize(4);
    Screenshots.save(robot, scene, "cypher-dark");
    robot.interact(() -> table.getFocusModel().focus(0, table.getColumns().get(2)));
    int failed = table.getItems().get(0).get(3).event();
    assertThat(selection.get()).isEqualTo(new Selected.OfEvent(failed));
    assertThat(model.statusProperty().get()).isEqualTo("1 row.");
  }

  @Test
  void shouldSayWhatIsWrongInASentence(FxRobot robot) {
    run(robot, "CREATE (n:Put)");
    assertThat(model.failedProperty().get()).isTrue();
    assertThat(model.statusProperty().get()).contains("read-only");
  }

  @Test
  void shouldCancelByKeyboard(FxRobot robot) {
    robot.interact(model::run);
    assertThat(model.runningProperty().get()).isTrue();
    robot.clickOn("#cypher-editor").type(KeyCode.ESCAPE);
    robot.interact(() -> background.remove().run());
    assertThat(model.statusProperty().get()).isEqualTo("Cancelled.");
    assertThat(model.runningProperty().get()).isFalse();
  }

  @Test
  void shouldLeafThroughTheHistory(FxRobot robot) {
    run(robot, "RETURN 1");
    run(robot, "RETURN 2");
    robot.interact(model::previous);
    robot.interact(model::previous);
    assertThat(model.textProperty().get()).isEqualTo("RETURN 1");
    robot.interact(model::next);
    assertThat(model.textProperty().get()).isEqualTo("RETURN 2");
    robot.interact(model::next);
    assertThat(model.textProperty().get()).isEmpty();
  }

  @Test
  void shouldAnswerEveryExample(FxRobot robot) {
    for (CypherExample example : CypherExample.ALL) {
      run(robot, example.cypher());
      assertThat(model.failedProperty().get()).as(model.statusProperty().get()).isFalse();
      assertThat(model.resultProperty().get().rows()).as(example.title()).isNotEmpty();
    }
  }
}
