package io.lightcone.replay.why;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.lightcone.replay.branch.Opened;
import io.lightcone.replay.branch.Towns;
import io.lightcone.replay.history.History;
import io.lightcone.replay.minimize.Haystack;
import io.lightcone.replay.needlehandlers.Count;
import io.lightcone.tracer.event.Payload;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyTest {
  @TempDir Path directory;

  private Opened barn() throws IOException {
    Haystack.record(7, 40, directory.resolve("barn"));
    return Opened.of(directory.resolve("barn"));
  }

  private static Effect failure(History history) {
    return history.lanes().stream()
        .filter(lane -> lane.isInvocation() && lane.end() >= 0)
        .map(lane -> Effect.at(history, lane.start()))
        .filter(java.util.Objects::nonNull)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void shouldNameTheNeedlesAndNothingElse() throws IOException {
    try (Opened opened = barn()) {
      Effect effect = failure(opened.history());
      assertThat(effect.words()).contains("barn/count@").contains("all needles");
      Reasons.Answer answer = Reasons.of(opened.reexecution(), effect, 1000);
      List<Reason> external =
          answer.reasons().stream()
              .filter(Reason::external)
              .filter(reason -> reason.grade() == Reason.Grade.NECESSARY)
              .toList();
      assertThat(external).hasSize(Count.NEEDLES);
      assertThat(external).allSatisfy(r -> assertThat(r.payload().text()).startsWith("needle"));
      assertThat(answer.reasons()).noneMatch(r -> r.grade() == Reason.Grade.NOT_CHECKED);
    }
  }

  @Test
  void shouldSayWhatTheBudgetDidNotReach() throws IOException {
    try (Opened opened = barn()) {
      Reasons.Answer answer = Reasons.of(opened.reexecution(), failure(opened.history()), 3);
      assertThat(answer.replays()).isEqualTo(3);
      assertThat(answer.reasons()).anyMatch(r -> r.grade() == Reason.Grade.NOT_CHECKED);
    }
  }

  @Test
  void shouldNameThePartsThatMatter() {
    assertThat(Perturbations.of(Payload.ofText("{\"a\":1,\"b\":{\"c\":[true,\"x\"]}}")))
        .containsOnlyKeys("/a", "/b/c/0", "/b/c/1");
    assertThat(Perturbations.of(Payload.ofText("{\"b\":{\"c\":[true]}}")).get("/b/c/0"))
        .extracting(Payload::text)
        .containsExactly("{\"b\":{\"c\":[false]}}");
    assertThat(Perturbations.of(Payload.ofText("needle-3"))).isEmpty();
    assertThat(Perturbations.of(Payload.ofText("17")).get("")).hasSize(3);
  }

  @Test
  void shouldFindWhatWouldHaveMadeIt() throws IOException {
    Towns.record(5, 2, directory.resolve("towns"));
    try (Opened opened = Opened.of(directory.resolve("towns"))) {
      Wish wish = Wish.parse("put to north/dead-letters", opened.history());
      WhyNot.Answer answer = WhyNot.of(opened.reexecution(), wish, 400, 50_000);
      assertThat(answer.change()).isNotNull();
      assertThat(answer.put()).contains("unlucky");
      assertThat(answer.branch()).isNotNull();
      assertThat(answer.tried()).isLessThanOrEqualTo(400);
    }
  }

  @Test
  void shouldSayThatNothingWasFound() throws IOException {
    try (Opened opened = barn()) {
      Wish wish = Wish.parse("put to barn/nowhere after barn/stack#3", opened.history());
      WhyNot.Answer answer = WhyNot.of(opened.reexecution(), wish, 10, 50_000);
      assertThat(answer.change()).isNull();
      assertThat(answer.tried()).isEqualTo(10);
    }
  }

  @Test
  void shouldRefuseWhatIsNoWish() throws IOException {
    try (Opened opened = barn()) {
      assertThatThrownBy(() -> Wish.parse("please", opened.history()))
          .hasMessageStartingWith("expected 'put to NAMESPACE/WOOF'")
          .hasMessageEndingWith(": please");
      assertThatThrownBy(() -> Wish.parse("put to house/door", opened.history()))
          .hasMessage("no such namespace: house");
      assertThatThrownBy(() -> Wish.parse("put to barn/hay after barn/9999", opened.history()))
          .hasMessage("no such event or element: barn/9999");
    }
  }
}
