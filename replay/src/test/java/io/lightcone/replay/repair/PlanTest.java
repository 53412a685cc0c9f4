package io.lightcone.replay.repair;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.ElementChange;
import io.lightcone.replay.branch.Opened;
import io.lightcone.replay.branch.Pairing;
import io.lightcone.replay.branch.Towns;
import io.lightcone.replay.history.History;
import io.lightcone.replay.session.Recordings;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PlanTest {
  @TempDir Path directory;

  @Test
  void shouldKeepEverythingWhereNothingIsSpoilt() throws IOException {
    Towns.record(4, 3, directory.resolve("towns"));
    try (Opened opened = Opened.of(directory.resolve("towns"))) {
      Plan plan = Plan.of(opened.reexecution().run(Changes.none().runEverything()));
      assertThat(plan.steps()).isEmpty();
      assertThat(plan.kept()).isPositive();
    }
  }

  @Test
  void shouldRecomputeWhatFollowsFromABadElement() throws IOException {
    Towns.record(4, 3, directory.resolve("towns"));
    try (Opened opened = Opened.of(directory.resolve("towns"))) {
      History history = opened.history();
      int bad = history.findElement("north/amounts#2");
      Changes mended = Changes.none().edit(history.key(bad), Payload.ofText("4000"));
      Plan plan = Plan.of(opened.reexecution().run(mended));
      assertThat(plan.steps())
          .anySatisfy(
              step -> {
                assertThat(step.woof()).isEqualTo("total");
                assertThat(step.action()).isEqualTo(Plan.Action.RECOMPUTE);
                assertThat(step.now().text()).startsWith("40");
              });
      long elements = 0;
      for (int rank = 0; rank < history.size(); rank++) {
        elements += history.body(rank) instanceof EventBody.Put ? 1 : 0;
      }
      long touched = plan.steps().stream().filter(s -> s.recorded() != null).count();
      assertThat(plan.kept() + touched).isEqualTo(elements);
    }
  }

  @Test
  void shouldAskWhereThereWasAnEffectOutside() throws IOException {
    Recordings.proof(directory.resolve("proof"));
    try (Opened opened = Opened.of(directory.resolve("proof"))) {
      History history = opened.history();
      int trigger = history.findElement("here/in#1");
      BranchRun branch =
          opened
              .reexecution()
              .run(Changes.none().edit(history.key(trigger), Payload.ofText("other")));
      assertThat(Plan.of(branch).steps())
          .anySatisfy(
              step -> {
                assertThat(step.action()).isEqualTo(Plan.Action.ASK);
                assertThat(step.reason()).startsWith("its handler called ");
              });
    }
  }

  @Test
  void shouldPairWhatAnotherHandlerPuts() {
    Payload a = Payload.ofText("a");
    Payload b = Payload.ofText("b");
    List<ElementChange> paired =
        Pairing.of(
            List.of(
                new ElementChange("n/w#7", null, a, -1),
                new ElementChange("n/w#8", null, b, -1),
                new ElementChange("n/w#1", a, null, 10),
                new ElementChange("n/w#2", Payload.ofText("c"), null, 11),
                new ElementChange("n/v#1", b, null, 12)));
    assertThat(paired)
        .containsExactly(
            new ElementChange("n/w#2", Payload.ofText("c"), b, 11),
            new ElementChange("n/v#1", b, null, 12));
  }
}
