package io.lightcone.replay.minimize;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.branch.Reexecution;
import io.lightcone.replay.branch.Towns;
import io.lightcone.replay.history.History;
import io.lightcone.replay.needlehandlers.Count;
import io.lightcone.replay.oracle.Oracles;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.runtime.environment.Environment;
import io.lightcone.tracer.event.Payload;
import io.lightcone.tracer.recording.Recording;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinimizerTest {
  @TempDir Path directory;

  private Minimized minimize(Path path, String fails, int budget, BooleanSupplier cancelled) {
    try (Recording recording = Recording.open(List.of(path));
        Environment world = Environment.real()) {
      History history = History.of(recording);
      Reexecution reexecution = new Reexecution(history, new RecordedHandlers(recording));
      Minimized found =
          new Minimizer(
                  reexecution,
                  Oracles.parse(fails, history),
                  null,
                  world.scheduler(),
                  budget,
                  (replays, puts) -> {},
                  cancelled)
              .run();
      new BranchExport(found.branch(), List.of(), true).write(directory.resolve("least"));
      return found;
    }
  }

  @Test
  void shouldFindTheNeedlesInAThousandPuts() throws IOException {
    Haystack.record(1, 1000, directory.resolve("hay"));
    Minimized found = minimize(directory.resolve("hay"), "failed:count", 250, () -> false);
    assertThat(found.putsBefore()).isEqualTo(1000);
    assertThat(found.puts()).hasSize(Count.NEEDLES);
    assertThat(found.puts()).allSatisfy(p -> assertThat(p.payload().text()).contains("needle"));
    assertThat(found.minimal()).isTrue();
    assertThat(found.replays()).isLessThanOrEqualTo(250);
    Minimized again = minimize2(directory.resolve("least"));
    assertThat(again.putsBefore()).isEqualTo(Count.NEEDLES);
  }

  private Minimized minimize2(Path path) {
    try (Recording recording = Recording.open(List.of(path));
        Environment world = Environment.real()) {
      History history = History.of(recording);
      return new Minimizer(
              new Reexecution(history, new RecordedHandlers(recording)),
              Oracles.parse("exception:IllegalStateException", history),
              null,
              world.scheduler(),
              250,
              (replays, puts) -> {},
              () -> false)
          .run();
    }
  }

  @Test
  void shouldFindOneOfManyFailures() throws IOException {
    Towns.record(3, 6, directory.resolve("towns"));
    Minimized found = minimize(directory.resolve("towns"), "failed:watch", 250, () -> false);
    assertThat(found.puts()).hasSize(1);
    assertThat(found.failure()).contains("watch").contains("odd");
    assertThat(found.minimal()).isTrue();
  }

  @Test
  void shouldGiveTheBestSoFarWhenTheBudgetIsUsedUp() throws IOException {
    Haystack.record(2, 200, directory.resolve("hay"));
    Minimized found = minimize(directory.resolve("hay"), "failed", 20, () -> false);
    assertThat(found.minimal()).isFalse();
    assertThat(found.cancelled()).isFalse();
    assertThat(found.replays()).isLessThanOrEqualTo(20);
    assertThat(found.puts().size()).isBetween(Count.NEEDLES, 199);
  }

  @Test
  void shouldGiveTheBestSoFarWhenCancelled() throws IOException {
    Haystack.record(2, 200, directory.resolve("hay"));
    int[] asked = {0};
    Minimized found = minimize(directory.resolve("hay"), "failed", 250, () -> ++asked[0] > 15);
    assertThat(found.cancelled()).isTrue();
    assertThat(found.puts().size()).isLessThan(200);
  }

  @Test
  void shouldRefuseWhatDoesNotFail() throws IOException {
    Towns.record(3, 2, directory.resolve("towns"));
    assertThatThrownBy(
            () -> minimize(directory.resolve("towns"), "exception:NoSuch", 9, () -> false))
        .hasMessage("the recording does not fail in that way: exception:NoSuch");
  }

  @Test
  void shouldReduceWhatIsInAPayload() {
    assertThat(PayloadReductions.of(Payload.ofText("{\"a\":1,\"b\":[2,{\"c\":3}]}")))
        .extracting(Payload::text)
        .containsExactly(
            "{\"b\":[2,{\"c\":3}]}",
            "{\"a\":1}",
            "{\"a\":1,\"b\":[{\"c\":3}]}",
            "{\"a\":1,\"b\":[2]}",
            "{\"a\":1,\"b\":[2,{}]}");
    assertThat(PayloadReductions.of(Payload.ofText("no json"))).isEmpty();
  }
}
