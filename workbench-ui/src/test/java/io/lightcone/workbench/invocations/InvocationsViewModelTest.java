package io.lightcone.workbench.invocations;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.workbench.fixture.Loaded;
import io.lightcone.workbench.fixture.Orchard;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.DirectTasks;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InvocationsViewModelTest {
  @TempDir static Path directory;
  private static Loaded loaded;

  private final Selection selection = new Selection();
  private final InvocationsViewModel model = new InvocationsViewModel(selection, new DirectTasks());

  @BeforeAll
  static void open() {
    loaded = Loaded.of(Orchard.write(directory));
  }

  @AfterAll
  static void close() {
    loaded.close();
  }

  @BeforeEach
  void show() {
    model.show(loaded.table());
  }

  @Test
  void shouldPutFailuresFirst() {
    int failed = loaded.invocation("decide", Outcome.FAILED);
    assertThat(model.rows()).hasSize(Orchard.INVOCATIONS).first().isEqualTo(failed);
    assertThat(model.row().outcome(failed))
        .isEqualTo("✕ failed: orchard LGA is at -1.8 °C with its fan off");
    assertThat(model.badgeProperty().get()).isEqualTo("1 failed");
  }

  @Test
  void shouldCountWhatAnInvocationDid() {
    int predict = loaded.invocation("predict", Outcome.OK);
    assertThat(model.row().reads(predict)).isEqualTo("2");
    assertThat(model.row().puts(predict)).isEqualTo("1");
    assertThat(model.row().took(predict)).isEqualTo("41.0 µs");
    assertThat(model.row().trigger(predict)).isEqualTo("edge/raw#1");
  }

  @Test
  void shouldFilterByExceptionText() {
    model.filterProperty().set("FAN OFF");
    assertThat(model.rows()).containsExactly(loaded.invocation("decide", Outcome.FAILED));
    assertThat(model.summaryProperty().get()).isEqualTo("1 of 88 invocations shown, 1 failed");
  }

  @Test
  void shouldSortByWhatItTook() {
    model.sort(InvocationOrder.TOOK, true);
    assertThat(model.rows().get(0)).isEqualTo(loaded.invocation("decide", Outcome.FAILED));
    model.sort(InvocationOrder.TOOK, false);
    assertThat(model.rows().get(Orchard.INVOCATIONS - 1))
        .isEqualTo(loaded.invocation("decide", Outcome.FAILED));
  }

  @Test
  void shouldFollowTheSelectionIntoTheInvocationThatDidIt() {
    int failed = loaded.invocation("decide", Outcome.FAILED);
    selection.select(new Selected.OfEvent(loaded.table().endOf(failed)));
    assertThat(model.chosenRowProperty().get()).isZero();
    selection.select(new Selected.OfWoof(1, "raw"));
    assertThat(model.chosenRowProperty().get()).isEqualTo(-1);
  }

  @Test
  void shouldGoRoundTheFailures() {
    int failed = loaded.invocation("decide", Outcome.FAILED);
    model.nextFailure(-1);
    assertThat(selection.get()).isEqualTo(new Selected.OfInvocation(failed));
    model.nextFailure(1);
    assertThat(selection.get()).isEqualTo(new Selected.OfInvocation(failed));
  }

  @Test
  void shouldShowNothingWhenTheRecordingGoes() {
    model.show(null);
    assertThat(model.rows()).isEmpty();
    assertThat(model.summaryProperty().get()).isEmpty();
  }
}
