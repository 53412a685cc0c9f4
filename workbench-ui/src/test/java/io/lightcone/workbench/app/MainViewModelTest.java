package io.lightcone.workbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.index.CausalIndex;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.journal.Lane;
import io.lightcone.workbench.fixture.Journal;
import io.lightcone.workbench.fixture.Orchard;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.DirectTasks;
import io.lightcone.workbench.task.SharedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainViewModelTest {
  @TempDir Path directory;

  private final DirectTasks tasks = new DirectTasks();
  private final SharedTable shared = new SharedTable();
  private final Selection selection = new Selection();
  private final MemorySettings settings = new MemorySettings();
  private final List<CausalIndex> shown = new ArrayList<>();
  private final MainViewModel model =
      new MainViewModel(tasks, shared, settings, selection, shown::add);

  @AfterEach
  void close() {
    model.close();
  }

  @Test
  void shouldOpenAndRemember() {
    model.open(List.of(Orchard.write(directory)));
    assertThat(model.stageProperty().get()).isEqualTo(MainViewModel.Stage.OPEN);
    assertThat(model.showingProperty().get()).startsWith("Showing 2 namespaces, ");
    assertThat(settings.recent).containsExactly(List.of(directory));
    assertThat(tasks.told).contains("Looking for namespaces");
  }

  @Test
  void shouldSayInASentenceWhatCantBeOpened() throws Exception {
    model.open(List.of(directory.resolve("nowhere")));
    assertThat(model.noticeProperty().get())
        .isEqualTo("Can't open this: no such recording: " + directory.resolve("nowhere") + ".");
    assertThat(model.stageProperty().get()).isEqualTo(MainViewModel.Stage.WELCOME);
    Path file = Files.writeString(directory.resolve("file"), "x");
    model.open(List.of(file));
    assertThat(model.noticeProperty().get()).contains("a recording is a directory");
  }

  @Test
  void shouldFollowARunningNamespaceInBatches() {
    try (Journal running = new Journal(directory, "field", 0xf1L)) {
      Lane client = running.session("probe");
      model.open(List.of(directory));
      int before = shown.get(0).events();
      for (int i = 0; i < 100; i++) {
        running.put(client, "readings", null, "x");
      }
      tasks.tick();
      assertThat(shown).hasSize(2);
      assertThat(shown.get(1).events()).isEqualTo(before + 100);
      tasks.tick();
      assertThat(shown).as("nothing came, nothing is told").hasSize(2);
    }
  }

  @Test
  void shouldLeaveWhatWasShownAsItWasWhenTheRecordingGrows() {
    try (Journal running = new Journal(directory, "field", 0xf1L)) {
      Lane client = running.session("probe");
      Lane lane = running.start("work", running.put(client, "in", "work", "x"));
      model.open(List.of(directory));
      EventTable before = shown.get(0).table();
      int started = before.size() - 1;
      running.end(lane);
      tasks.tick();
      assertThat(shown.get(1).table().endOf(started)).isEqualTo(before.size());
      assertThat(before.endOf(started)).isEqualTo(-1);
      assertThat(before.size()).isEqualTo(started + 1);
      assertThat(before.isSameRecording(shown.get(1).table())).isTrue();
    }
  }

  @Test
  void shouldForgetTheSelectionWhenAnotherIsOpened() {
    model.open(List.of(Orchard.write(directory)));
    selection.select(new Selected.OfEvent(3));
    model.open(List.of(directory));
    assertThat(selection.get()).isEqualTo(Selected.NOTHING);
    assertThat(selection.canGoBackProperty().get()).isFalse();
    assertThat(shown).hasSize(3).element(1).isNull();
    assertThat(tasks.repetitions()).isEqualTo(1);
  }

  @Test
  void shouldKeepSettingsInAFileAndSurviveABadOne() throws Exception {
    Path file = directory.resolve("config").resolve("workbench.properties");
    FileSettings first = new FileSettings(file);
    first.opened(List.of(directory, directory.resolve("b c")));
    first.look(
        io.lightcone.workbench.theme.Theme.LIGHT, io.lightcone.workbench.theme.TextSize.LARGE);
    FileSettings second = new FileSettings(file);
    assertThat(second.recent()).containsExactly(List.of(directory, directory.resolve("b c")));
    assertThat(second.textSize()).isEqualTo(io.lightcone.workbench.theme.TextSize.LARGE);
    Files.writeString(file, "theme=\\u00zz");
    assertThat(new FileSettings(file).recent()).isEmpty();
  }
}
