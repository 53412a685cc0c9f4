package io.lightcone.workbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.workbench.fixture.Orchard;
import io.lightcone.workbench.fixture.Recordings;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.task.FxTasks;
import io.lightcone.workbench.theme.TextSize;
import io.lightcone.workbench.theme.Theme;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.geometry.VerticalDirection;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.Slider;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The whole window, by mouse and by keyboard. */
@ExtendWith(ApplicationExtension.class)
class WindowTest {
  private static final String FAILURE = "orchard LGA is at -1.8 °C with its fan off";

  @TempDir Path directory;

  private final MemorySettings settings = new MemorySettings();
  private FxTasks tasks;
  private MainWindow window;

  @Start
  private void start(Stage stage) {
    tasks = new FxTasks();
    window = new MainWindow(tasks, settings, Slots.withoutGraph());
    stage.setScene(window.scene());
    stage.show();
  }

  @AfterEach
  void close(FxRobot robot) {
    robot.interact(window::close);
    robot.interact(tasks::close);
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, condition);
    WaitForAsyncUtils.waitForFxEvents();
  }

  private void open(FxRobot robot, Path path) throws Exception {
    robot.interact(() -> window.open(List.of(path)));
    until(() -> window.model().openingProperty().get() == null && tasks.running().isEmpty());
  }

  private void openOrchard(FxRobot robot) throws Exception {
    open(robot, Orchard.write(directory));
    until(() -> table(robot, "#invocations-table").getItems().size() == Orchard.INVOCATIONS);
  }

  private static TableView<Integer> table(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(tableClass());
  }

  @SuppressWarnings("unchecked")
  private static Class<TableView<Integer>> tableClass() {
    return (Class<TableView<Integer>>) (Class<?>) TableView.class;
  }

  private static String text(FxRobot robot, String id) {
    return robot.lookup(id).queryAs(Label.class).getText();
  }

  private void untilHeading(FxRobot robot, String start) throws Exception {
    until(() -> text(robot, "#inspector-heading").startsWith(start));
  }

  private String why(FxRobot robot) {
    StringBuilder all = new StringBuilder();
    for (Node node : robot.lookup("#inspector-why").query().lookupAll(".sentence")) {
      all.append(node.getAccessibleText()).append('\n');
    }
    return all.toString();
  }

  @Test
  void shouldSelectTheFailureByMouseAndShowWhy(FxRobot robot) throws Exception {
    openOrchard(robot);
    robot.clickOn("✕ failed: " + FAILURE);
    untilHeading(robot, "edge/decide@");
    assertThat(window.selection().get()).isInstanceOf(Selected.OfInvocation.class);
    assertThat(text(robot, "#inspector-badge")).isEqualTo("✕ failed");
    assertThat(why(robot))
        .contains("ran because edge/forecast#28 was put by edge/predict@")
        .contains("While it ran, edge/calibration#7 was put by client admin")
        .contains(FAILURE)
        .contains("frost.Watchdog.handle(Watchdog.java:42)");
    until(() -> text(robot, "#events-summary").startsWith("5 events of edge/decide@"));
    assertThat(table(robot, "#events-table").getSelectionModel().getSelectedItem())
        .isEqualTo(window.selection().get().anchor());
  }

  @Test
  void shouldSelectTheFailureByKeyboardAndGoBackAndForward(FxRobot robot) throws Exception {
    openOrchard(robot);
    robot.type(KeyCode.F8);
    untilHeading(robot, "edge/decide@");
    Selected failure = window.selection().get();
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT4).release(KeyCode.CONTROL);
    robot.type(KeyCode.DOWN);
    untilHeading(robot, "edge/calibrate@");
    robot.press(KeyCode.ALT).type(KeyCode.LEFT).release(KeyCode.ALT);
    until(() -> window.selection().get().equals(failure));
    assertThat(table(robot, "#invocations-table").getSelectionModel().getSelectedItem())
        .isEqualTo(failure.anchor());
    robot.press(KeyCode.ALT).type(KeyCode.RIGHT).release(KeyCode.ALT);
    untilHeading(robot, "edge/calibrate@");
  }

  @Test
  void shouldStepTheCutByKeyAndShowWhatWooFsHeld(FxRobot robot) throws Exception {
    openOrchard(robot);
    Slider slider = robot.lookup("#frontier-slider").queryAs(Slider.class);
    until(() -> text(robot, "#frontier-where").startsWith("all of "));
    int end = (int) slider.getMax();
    assertThat(end).isEqualTo(window.model().openedProperty().get().table().size());
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    robot.type(KeyCode.COMMA, 2);
    until(() -> text(robot, "#frontier-where").equals((end - 2) + " of " + end + " events"));
    robot.type(KeyCode.PERIOD);
    until(() -> text(robot, "#frontier-where").equals((end - 1) + " of " + end + " events"));
    robot.interact(() -> slider.setValue(0));
    robot.clickOn("#frontier-held");
    ListView<?> held = robot.lookup("#held-list").queryListView();
    until(() -> held.getItems().size() == 6);
    assertThat(cells(robot)).allMatch(cell -> cell.contains("empty, nothing put yet"));
    robot.interact(() -> slider.setValue(end));
    until(() -> cells(robot).stream().anyMatch(cell -> cell.contains("edge/decisions, #40, {")));
    robot.interact(() -> held.getSelectionModel().select(0));
    robot.interact(held::requestFocus);
    robot.type(KeyCode.ENTER);
    untilHeading(robot, "device-lga/readings#40");
  }

  private static List<String> cells(FxRobot robot) {
    return robot.lookup("#held-list").query().lookupAll(".list-cell").stream()
        .filter(cell -> cell.isVisible() && cell.getAccessibleText() != null)
        .map(Node::getAccessibleText)
        .toList();
  }

  @Test
  void shouldSaveThePictureByKeyAndSayWhere(FxRobot robot) throws Exception {
    openOrchard(robot);
    until(() -> text(robot, "#frontier-where").startsWith("all of "));
    CanvasSlot canvas = (CanvasSlot) window.panes().canvas;
    Path file = directory.resolve("picture.png");
    canvas.chooseWith(() -> file);
    robot.press(KeyCode.CONTROL).type(KeyCode.S).release(KeyCode.CONTROL);
    until(() -> window.model().noticeProperty().get().equals("The picture is in " + file + "."));
    BufferedImage image = ImageIO.read(file.toFile());
    assertThat(image.getWidth()).isGreaterThan(400);
    assertThat(colours(image)).isGreaterThan(10);
    canvas.chooseWith(() -> directory.resolve("no/such/place.png"));
    robot.clickOn("#timeline-png");
    until(() -> window.model().noticeProperty().get().startsWith("Can't save the picture: "));
  }

  private static long colours(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    return IntStream.of(image.getRGB(0, 0, width, height, null, 0, width)).distinct().count();
  }

  @Test
  void shouldSelectTracksByKeyboardAndCloseANamespace(FxRobot robot) throws Exception {
    openOrchard(robot);
    ListView<?> list = robot.lookup("#tracks-list").queryListView();
    int all = list.getItems().size();
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    robot.type(KeyCode.HOME).type(KeyCode.DOWN);
    until(() -> window.selection().get() instanceof Selected.OfWoof);
    untilHeading(robot, "device-lga/readings");
    robot.type(KeyCode.HOME).type(KeyCode.LEFT);
    assertThat(list.getItems()).hasSizeLessThan(all);
    robot.type(KeyCode.RIGHT);
    assertThat(list.getItems()).hasSize(all);
  }

  @Test
  void shouldFindFromTheKeyboard(FxRobot robot) throws Exception {
    openOrchard(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write("fan off").type(KeyCode.ENTER);
    until(() -> text(robot, "#find-summary").startsWith("1 found"));
    until(() -> window.selection().get() instanceof Selected.OfEvent);
    until(() -> why(robot).contains(FAILURE));
    robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
    robot.write("edge/raw#3").type(KeyCode.ENTER);
    untilHeading(robot, "edge/raw#3");
  }

  @Test
  void shouldFilterInvocations(FxRobot robot) throws Exception {
    openOrchard(robot);
    robot.clickOn("#invocations-filter").write("calibrate");
    until(() -> table(robot, "#invocations-table").getItems().size() == Orchard.ROUNDS / 5);
    assertThat(text(robot, "#invocations-filter-summary")).startsWith("8 of 88 invocations shown");
    robot.type(KeyCode.ESCAPE);
    until(() -> table(robot, "#invocations-table").getItems().size() == Orchard.INVOCATIONS);
  }

  @Test
  void shouldSayWhatIsWrongWithADirectory(FxRobot robot) throws Exception {
    open(robot, directory);
    assertThat(text(robot, "#notice"))
        .startsWith("Can't open this: no namespace in")
        .doesNotContain("Exception");
    assertThat(robot.lookup("#welcome").query().isVisible()).isTrue();
    Files.writeString(directory.resolve("namespace.json"), "{\"format\": 99}");
    open(robot, directory);
    assertThat(text(robot, "#notice")).startsWith("Can't open this: ").doesNotContain("Exception");
    robot.clickOn("#notice-close");
    assertThat(robot.lookup("#notice").query().getParent().isVisible()).isFalse();
  }

  @Test
  void shouldKeepWhatIsOpenWhenAnotherCantBeOpened(FxRobot robot) throws Exception {
    openOrchard(robot);
    open(robot, directory.resolve("nowhere"));
    assertThat(text(robot, "#notice")).contains("no such recording");
    assertThat(text(robot, "#status-showing")).startsWith("Showing 2 namespaces");
  }

  @Test
  void shouldShowTheGapsOfATornRecording(FxRobot robot) throws Exception {
    Path recording = Orchard.write(directory);
    tear(recording.resolve("edge"));
    open(robot, recording);
    until(() -> text(robot, "#status-gaps").equals("gaps: 1"));
    robot.clickOn("#tab-gaps");
    assertThat(robot.lookup("#gaps-list").queryListView().getItems())
        .singleElement()
        .asString()
        .startsWith("edge: ");
  }

  private static void tear(Path namespace) throws IOException {
    try (var files = Files.walk(namespace.resolve("journal"))) {
      Path segment = files.filter(f -> f.toString().endsWith(".cq4")).findFirst().orElseThrow();
      Torn.smash(segment, FAILURE);
    }
  }

  @Test
  void shouldSwitchThemeAndTypeAndRemember(FxRobot robot) throws Exception {
    openOrchard(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.T).release(KeyCode.CONTROL);
    assertThat(window.scene().getRoot().getStyleClass()).contains("theme-light");
    robot.clickOn("#larger");
    assertThat(settings.theme).isEqualTo(Theme.LIGHT);
    assertThat(settings.size).isEqualTo(TextSize.MEDIUM);
  }

  @Test
  void shouldListTheKeys(FxRobot robot) throws Exception {
    openOrchard(robot);
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT1).release(KeyCode.CONTROL);
    robot.clickOn("#keys");
    assertThat(robot.lookup("#keys-pane").query().isVisible()).isTrue();
    robot.type(KeyCode.ESCAPE);
    assertThat(robot.lookup("#keys-pane").query().isVisible()).isFalse();
  }

  @Test
  void shouldOpenARecentRecordingByKeyboard(FxRobot robot) throws Exception {
    Path recording = Recordings.frost(directory);
    robot.interact(() -> settings.recent.add(List.of(recording)));
    open(robot, directory.resolve("nowhere"));
    robot.interact(() -> robot.lookup("#welcome-recent").query().requestFocus());
    robot.type(KeyCode.ENTER);
    assertThat(settings.recent.get(0)).containsExactly(recording);
    until(() -> text(robot, "#recording-title").startsWith("device, edge · 3"));
  }

  @Test
  void shouldScrollThroughManyInvocationsWithFewRows(FxRobot robot) throws Exception {
    int invocations = 200_000;
    open(robot, Recordings.chain(directory, 5 * invocations));
    until(() -> table(robot, "#invocations-table").getItems().size() == invocations);
    TableView<Integer> table = table(robot, "#invocations-table");
    int last = table.getItems().get(invocations - 1);
    robot.interact(() -> window.selection().select(new Selected.OfInvocation(last)));
    until(() -> table.getSelectionModel().getSelectedIndex() == invocations - 1);
    robot.interact(() -> table.requestFocus());
    robot.scroll(3, VerticalDirection.UP);
    assertThat(table.lookupAll(".table-row-cell")).hasSizeLessThan(60);
  }
}
