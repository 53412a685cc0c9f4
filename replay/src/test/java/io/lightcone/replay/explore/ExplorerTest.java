package io.lightcone.replay.explore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.replay.branch.BranchExport;
import io.lightcone.replay.branch.Changes;
import io.lightcone.replay.branch.Opened;
import io.lightcone.replay.branch.Towns;
import io.lightcone.replay.minimize.Haystack;
import io.lightcone.replay.oracle.Oracle;
import io.lightcone.replay.oracle.Oracles;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplorerTest {
  private static final long WINDOW = 50_000;
  @TempDir Path directory;

  private Opened towns(long seed, int puts) throws IOException {
    Path path = directory.resolve("towns" + seed);
    Towns.record(seed, puts, path);
    return Opened.of(path);
  }

  private static Explorer.Limits limits(int schedules, int crashes, int samples) {
    return new Explorer.Limits(WINDOW, schedules, crashes, samples, 1);
  }

  /** A seed whose run keeps the total right: the bug is there, and sleeps. */
  private Opened sleeping() throws IOException {
    for (long seed = 1; seed < 200; seed++) {
      Opened opened = towns(seed, 1);
      Oracle oracle = Oracles.parse("invariant:TotalIsSum", opened.history());
      if (oracle.failure(opened.reexecution().run(Changes.none())).isEmpty()) {
        return opened;
      }
      opened.close();
    }
    throw new AssertionError("no run keeps the total right");
  }

  @Test
  void shouldFindTheOrderThatLosesAnUpdate() throws IOException {
    try (Opened opened = sleeping()) {
      Oracle oracle = Oracles.parse("invariant:TotalIsSum", opened.history());
      Exploration found = new Explorer(opened.reexecution(), oracle, limits(500, 0, 0)).run();
      assertThat(found.found()).isPresent();
      Finding finding = found.found().get();
      assertThat(finding.failure()).contains("the total is ").contains("TotalIsSum");
      assertThat(finding.how()).isNotEmpty();
      assertThat(found.complete()).isFalse();
      assertThat(found.reversed()).isPositive().isLessThanOrEqualTo(found.races());

      Path saved = directory.resolve("saved");
      new BranchExport(finding.branch(), List.of()).write(saved);
      try (Opened again = Opened.of(saved)) {
        assertThat(oracle.failure(again.reexecution().run(Changes.none()))).isPresent();
      }
    }
  }

  @Test
  void shouldSayWhenEverythingWasExplored() throws IOException {
    Haystack.record(4, 10, directory.resolve("barn"));
    try (Opened opened = Opened.of(directory.resolve("barn"))) {
      Oracle never = Oracles.parse("exception:NeverThrown", opened.history());
      Exploration all =
          new Explorer(opened.reexecution(), never, new Explorer.Limits(0, 5_000, 3, 2, 1)).run();
      assertThat(all.complete()).isTrue();
      assertThat(all.reversed()).isEqualTo(all.races());
      assertThat(all.crashes()).isEqualTo(3);
      assertThat(all.samples()).isEqualTo(2);
      Exploration few =
          new Explorer(opened.reexecution(), never, new Explorer.Limits(1_000_000, 3, 0, 0, 1))
              .run();
      assertThat(few.complete()).isFalse();
      assertThat(few.schedules()).isEqualTo(3);
    }
  }

  @Test
  void shouldFindTheSameWithTheSameSeed() throws IOException {
    try (Opened opened = sleeping()) {
      Oracle oracle = Oracles.parse("invariant:TotalIsSum", opened.history());
      Exploration first = new Explorer(opened.reexecution(), oracle, limits(0, 0, 300)).run();
      Exploration second = new Explorer(opened.reexecution(), oracle, limits(0, 0, 300)).run();
      assertThat(first.found()).isPresent();
      assertThat(second.samples()).isEqualTo(first.samples());
      assertThat(second.found().get().how()).isEqualTo(first.found().get().how());
    }
  }

  @Test
  void shouldSayHowInevitableAFailureWas() throws IOException {
    try (Opened opened = towns(3, 2)) {
      Oracle oracle = Oracles.parse("failed:watch", opened.history());
      Inevitability.Curve curve = Inevitability.of(opened.reexecution(), oracle, 4, 8, WINDOW, 1);
      assertThat(curve.points()).hasSizeGreaterThanOrEqualTo(2);
      assertThat(curve.knee()).isBetween(0, curve.points().size() - 1);
      for (Inevitability.Point point : curve.points()) {
        assertThat(point.low()).isBetween(0.0, point.share());
        assertThat(point.high()).isBetween(point.share(), 1.0);
      }
      assertThat(curve.points().get(curve.points().size() - 1).share()).isEqualTo(1);
    }
  }

  @Test
  void shouldKnowTheIntervalOfAShare() {
    Inevitability.Point point = new Inevitability.Point("x/1", 1, 5, 10);
    assertThat(point.low()).isCloseTo(0.2366, org.assertj.core.data.Offset.offset(0.0005));
    assertThat(point.high()).isCloseTo(0.7634, org.assertj.core.data.Offset.offset(0.0005));
  }

  @Test
  void shouldRefuseWhatIsNoPredicate() throws IOException {
    try (Opened opened = towns(3, 1)) {
      assertThatThrownBy(() -> Oracles.parse("wrong:x", opened.history()))
          .hasMessageContaining("not a predicate, expected one of failed")
          .hasMessageEndingWith(": wrong:x");
      assertThatThrownBy(() -> Oracles.parse("invariant:None", opened.history()))
          .hasMessage("no such invariant in recording, which has [TotalIsSum]: invariant:None");
      assertThatThrownBy(() -> Oracles.parse("exception:", opened.history()))
          .hasMessage("something is to follow the colon: exception:");
      assertThatThrownBy(() -> Oracles.parse("invocation:north/add@9999", opened.history()))
          .hasMessageContaining("no such invocation");
    }
  }
}
