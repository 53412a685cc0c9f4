package io.lightcone.workbench.find;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.workbench.find.FindResult.Match;
import io.lightcone.workbench.fixture.Loaded;
import io.lightcone.workbench.fixture.Recordings;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.DirectTasks;
import io.lightcone.workbench.task.Progress;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FindViewModelTest {
  @TempDir static Path directory;
  private static Loaded loaded;

  private final Selection selection = new Selection();
  private final FindViewModel model =
      new FindViewModel(selection, new DirectTasks(), new TableFindService());

  @BeforeAll
  static void open() {
    loaded = Loaded.of(Recordings.frost(directory));
  }

  @AfterAll
  static void close() {
    loaded.close();
  }

  @BeforeEach
  void show() {
    model.show(loaded.table());
  }

  private void find(String text) {
    model.textProperty().set(text);
    model.find();
  }

  @ParameterizedTest
  @CsvSource({"forecast#1,edge/forecast#1", "raw#1,edge/raw#1", "calibration#2,edge/calibration#2"})
  void shouldFindElements(String element, String label) {
    find("edge/" + element);
    assertThat(model.matches()).first().extracting(Match::label).isEqualTo(label);
    assertThat(selection.get()).isInstanceOf(Selected.OfEvent.class);
  }

  @Test
  void shouldFindAnInvocationByItsIdAndByAPastedStackTrace() {
    int watch = loaded.invocation("watch", Outcome.FAILED);
    find(loaded.table().invocationLabel(watch));
    assertThat(selection.get()).isEqualTo(new Selected.OfInvocation(watch));
    selection.reset();
    find(
        "Exception in thread \"x\" java.lang.IllegalStateException: orchard LGA is at -1.8 with"
            + " its fan off\tat frost.Watchdog.handle(Watchdog.java:42)");
    assertThat(model.summaryProperty().get()).startsWith("1 found for");
    assertThat(selection.get()).isEqualTo(new Selected.OfEvent(loaded.table().endOf(watch)));
  }

  @Test
  void shouldPutWooFsAndHandlersOfTheNameFirst() {
    find("predict");
    assertThat(model.matches().get(0).target()).isEqualTo(new Selected.OfHandler(1, "predict"));
    find("calib");
    assertThat(model.matches().get(0).target()).isEqualTo(new Selected.OfWoof(1, "calibration"));
  }

  @Test
  void shouldFindAValue() {
    find("\"frost\":true");
    assertThat(model.matches())
        .singleElement()
        .satisfies(match -> assertThat(match.where()).isEqualTo("payload"));
  }

  @Test
  void shouldSayThatThereIsNothing() {
    find("no such thing");
    assertThat(model.matches()).isEmpty();
    assertThat(model.summaryProperty().get()).isEqualTo("Nothing found for “no such thing”");
  }

  @Test
  void shouldKeepWhatWasFoundBeforeACancel() {
    Progress cancelled =
        new Progress() {
          @Override
          public void at(String sentence, double part) {}

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    FindResult result = new TableFindService().find(loaded.table(), "watch", cancelled);
    assertThat(result.whole()).isFalse();
    assertThat(result.matches()).extracting(Match::where).contains("handler");
  }

  @Test
  void shouldForgetWhatWasFoundInAnotherRecording() {
    find("predict");
    model.show(null);
    assertThat(model.matches()).isEmpty();
  }
}
