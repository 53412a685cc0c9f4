package io.lightcone.workbench.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.tracer.event.Outcome;
import io.lightcone.workbench.fixture.Loaded;
import io.lightcone.workbench.fixture.Orchard;
import io.lightcone.workbench.parts.Sentence;
import io.lightcone.workbench.selection.Selected;
import io.lightcone.workbench.selection.Selection;
import io.lightcone.workbench.task.DirectTasks;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InspectorViewModelTest {
  @TempDir static Path directory;
  private static Loaded loaded;
  private static int failed;

  private final Selection selection = new Selection();
  private final InspectorViewModel model =
      new InspectorViewModel(selection, new DirectTasks(), TableWhyService::new);

  @BeforeAll
  static void open() {
    loaded = Loaded.of(Orchard.withGap(directory));
    failed = loaded.invocation("decide", Outcome.FAILED);
  }

  @AfterAll
  static void close() {
    loaded.close();
  }

  @BeforeEach
  void show() {
    model.show(loaded.index());
  }

  private Inspection select(Selected selected) {
    selection.select(selected);
    return model.inspectionProperty().get();
  }

  private static List<String> words(Inspection inspection) {
    return inspection.why().stream().map(Sentence::text).toList();
  }

  @Test
  void shouldTellWhyAnInvocationFailed() {
    Inspection shown = select(new Selected.OfInvocation(failed));
    assertThat(shown.failed()).isTrue();
    assertThat(shown.badge()).isEqualTo("✕ failed");
    assertThat(words(shown))
        .satisfiesExactly(
            s -> assertThat(s).contains(" ran because edge/forecast#28 was put by edge/predict@"),
            s ->
                assertThat(s).startsWith("It asked for the newest of calibration and saw edge/cal"),
            s ->
                assertThat(s)
                    .startsWith("While it ran, edge/calibration#7 was put by client admin"),
            s -> assertThat(s).isEqualTo("It read requests#117: there was none."),
            s -> assertThat(s).startsWith("It put edge/decisions#28 {\"fan\":\"off\""),
            s -> assertThat(s).startsWith("It failed after 52.0 µs: java.lang.IllegalStateExcept"),
            s ->
                assertThat(s)
                    .isEqualTo("It was thrown at frost.Watchdog.handle(Watchdog.java:42)."),
            s -> assertThat(s).startsWith("The record of edge has 1 gap"));
  }

  @Test
  void shouldLeadFromTheStoryToWhatItNames() {
    Inspection shown = select(new Selected.OfInvocation(failed));
    Selected trigger = shown.why().get(0).parts().get(2).target();
    assertThat(trigger).isEqualTo(new Selected.OfEvent(loaded.put("forecast", 28)));
    model.choose(trigger);
    assertThat(words(model.inspectionProperty().get()))
        .anyMatch(s -> s.startsWith("It triggered edge/decide@") && s.endsWith("ended failed."));
  }

  @Test
  void shouldListCausesAndEffects() {
    Inspection shown = select(new Selected.OfEvent(loaded.put("calibration", 6)));
    assertThat(shown.causes()).extracting(Link::relation).containsExactly("done before it");
    assertThat(shown.effects()).extracting(Link::relation).containsOnly("seen by");
    Inspection invocation = select(new Selected.OfInvocation(failed));
    assertThat(invocation.causes())
        .extracting(link -> link.relation() + " " + link.label())
        .containsExactly("triggered by edge/forecast#28", "read edge/calibration#6");
    assertThat(invocation.effects())
        .extracting(link -> link.relation() + " " + link.label())
        .containsExactly("put by it edge/decisions#28");
  }

  @Test
  void shouldFollowAMessageToTheOtherNamespace() {
    Inspection shown = select(new Selected.OfEvent(loaded.put("raw", 1)));
    assertThat(words(shown).get(1)).startsWith("It was asked for by device-lga/");
  }

  @Test
  void shouldShowTheTriggersValueAsJson() {
    Value value = select(new Selected.OfInvocation(failed)).value();
    assertThat(value.title()).isEqualTo("Trigger edge/forecast#28, 33 B, JSON");
    assertThat(value.json().get("minimum").asDouble()).isEqualTo(-1.6);
  }

  @Test
  void shouldSayPlainlyThatNoSourceWasRecorded() {
    SourceText source = select(new Selected.OfInvocation(failed)).source();
    assertThat(source.title()).startsWith("No source was recorded for decide");
    assertThat(source.lines()).isEmpty();
  }

  @Test
  void shouldSumUpAHandlerAndAWoof() {
    assertThat(words(select(new Selected.OfHandler(1, "decide"))))
        .first()
        .isEqualTo("Handler decide ran 40 times, 1 failed.");
    assertThat(words(select(new Selected.OfWoof(1, "decisions"))))
        .first()
        .isEqualTo("WooF decisions got 40 elements and was read 0 times.");
  }

  @Test
  void shouldShowNothingWhenTheRecordingGoes() {
    select(new Selected.OfInvocation(failed));
    model.show(null);
    assertThat(model.inspectionProperty().get()).isEqualTo(Inspection.EMPTY);
  }
}
