package io.lightcone.workbench.replaypanel;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.workbench.fixture.Decisions;
import io.lightcone.workbench.fixture.Loaded;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.DirectTasks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReplayViewModelTest {
  @TempDir static Path directory;
  private static Loaded loaded;
  private static Path changed;

  private final Selection selection = new Selection();
  private final ReplayViewModel model =
      new ReplayViewModel(selection, new DirectTasks(), SessionReplayService::new);

  @BeforeAll
  static void record() {
    loaded = Loaded.of(Decisions.write(directory));
    changed = Decisions.changed(directory);
  }

  @AfterAll
  static void close() {
    loaded.close();
  }

  @BeforeEach
  void show() {
    model.show(loaded.table());
  }

  /** The invocation that the n-th reading triggered. */
  private void select(long reading) {
    int put = loaded.put("readings", reading);
    for (int event = put; event < loaded.table().size(); event++) {
      if (loaded.table().cause(event) == put && loaded.table().endOf(event) >= 0) {
        selection.select(new Selected.OfInvocation(event));
        return;
      }
    }
    throw new IllegalStateException("not started: reading " + reading);
  }

  @Test
  void shouldAskBeforeItRunsARecordingsCode() {
    select(1);
    model.replay();
    assertThat(model.reportProperty().get()).isNull();
    assertThat(model.messageProperty().get()).contains("only if you trust");
    model.trust();
    assertThat(model.reportProperty().get()).isNotNull();
    assertThat(model.messageProperty().get()).isEmpty();
  }

  @Test
  void shouldReplayTheFailureFaithfully() {
    select(3);
    model.trust();
    ReplayReport report = model.reportProperty().get();
    assertThat(report.kind()).isEqualTo(ReplayReport.Kind.FAITHFUL);
    assertThat(report.verdict()).isEqualTo("Faithful: 4 of 4 steps byte for byte");
    assertThat(report.steps())
        .extracting(ReplayStep::kind)
        .containsExactly("read", "read", "put", "end");
    assertThat(report.steps())
        .extracting(ReplayStep::recorded)
        .containsExactly(
            "saw orchard/calibration#1",
            "saw orchard/calibration#1",
            "on",
            "failed, java.lang.IllegalStateException: orchard is at -4.5 with its fan off");
    assertThat(report.firstDifference()).isEqualTo(-1);
  }

  @Test
  void shouldSayWhereChangedHandlersPartFromTheRecording() {
    select(2);
    model.trust();
    model.useHandlers(changed);
    ReplayReport report = model.reportProperty().get();
    assertThat(report.kind()).isEqualTo(ReplayReport.Kind.DIVERGED);
    assertThat(report.verdict()).isEqualTo("Diverged at step 3");
    assertThat(report.firstDifference()).isEqualTo(2);
    assertThat(report.steps().get(2))
        .extracting(ReplayStep::what, ReplayStep::recorded, ReplayStep::replayed)
        .containsExactly("put decisions", "off", "on");
    assertThat(report.details()).first().asString().startsWith("Because the handler's code is not");
    assertThat(model.codeProperty().get()).isEqualTo("code in " + changed);
    model.choose(report.steps().get(2));
    int event = selection.get().anchor();
    assertThat(loaded.table().type(event)).isEqualTo(EventType.PUT);
    assertThat(loaded.table().invocationLabel(loaded.table().lane(event)))
        .isEqualTo(report.invocation());
    model.useRecorded();
    assertThat(model.reportProperty().get().kind()).isEqualTo(ReplayReport.Kind.FAITHFUL);
  }

  @Test
  void shouldSayWhyHandlersCantBeLoaded() {
    select(1);
    model.trust();
    model.useHandlers(directory.resolve("nowhere.jar"));
    assertThat(model.reportProperty().get()).isNull();
    assertThat(model.messageProperty().get()).contains("nowhere.jar").doesNotContain("\tat ");
  }

  @Test
  void shouldOfferWhatIsSelected() {
    assertThat(model.readyProperty().get()).isFalse();
    int failed = loaded.invocation("decide", Outcome.FAILED);
    selection.select(new Selected.OfEvent(loaded.table().endOf(failed)));
    assertThat(model.readyProperty().get()).isTrue();
    assertThat(model.candidateProperty().get()).isEqualTo(loaded.table().invocationLabel(failed));
  }
}
