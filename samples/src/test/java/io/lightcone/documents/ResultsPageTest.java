package io.lightcone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.DivergenceClass;
import io.lightcone.replay.divergence.Verdict;
import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Receipt;
import io.lightcone.runtime.namespace.Durability;
import io.lightcone.tracer.causality.EdgeKind;
import io.lightcone.tracer.causality.Grade;
import io.lightcone.tracer.event.AwaitOutcome;
import io.lightcone.tracer.event.CallOutcome;
import io.lightcone.tracer.event.Dispatch;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.event.Found;
import io.lightcone.tracer.event.Outcome;
import io.lightcone.tracer.event.RequestKind;
import io.lightcone.workbench.graph.FlowKind;
import io.lightcone.workbench.graph.NodeKind;
import io.lightcone.workbench.replaypanel.ReplayReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResultsPageTest {
  private static final List<String> PAGE =
      Tree.read(Tree.ROOT.resolve("docs/results.md")).lines().toList();

  /** {@code new Gap("kind", ...}, also over lines; and the helpers of the importer. */
  private static final Pattern KIND =
      Pattern.compile(
          "(?:new (?:EventBody\\.)?(Gap|Anomaly)\\(|\\b(gap|anomaly)\\(\\s*notes,|\\blost\\()\\s*\"([a-z-]+)\"");

  private static final Pattern REASON =
      Pattern.compile("(?:new IncompleteRecordingError|throw incomplete)\\(\\s*\"([^\"]+)\"");

  @ParameterizedTest
  @ValueSource(
      classes = {
        Verdict.class,
        ReplayReport.Kind.class,
        DivergenceClass.class,
        Outcome.class,
        Grade.class,
        EdgeKind.class,
        EventType.class,
        Found.class,
        Element.Status.class,
        CallOutcome.class,
        AwaitOutcome.class,
        Receipt.Status.class,
        RequestKind.class,
        Dispatch.class,
        Durability.class
      })
  void shouldExplainEachConstant(Class<? extends Enum<?>> type) {
    for (Enum<?> constant : type.getEnumConstants()) {
      String word = constant.name().toLowerCase(Locale.ROOT);
      assertThat(isExplained(word)).as("%s.%s", type.getSimpleName(), constant).isTrue();
    }
  }

  /** The graph's own words have a page of their own. */
  @Test
  void shouldLeaveNodesAndFlowsToThePageOnTheGraph() {
    String graph = Tree.read(Tree.ROOT.resolve("docs/graph.md"));
    for (FlowKind kind : FlowKind.values()) {
      assertThat(graph).contains("`" + kind.name() + "`");
    }
    for (NodeKind kind : NodeKind.values()) {
      assertThat(graph).contains("`" + kind.label() + "`");
    }
  }

  @Test
  void shouldExplainEachKindOfGapAndAnomaly() throws IOException {
    Set<String> kinds = found(KIND, 3);
    assertThat(kinds).contains("ends", "triggers", "torn", "damage").hasSizeGreaterThan(8);
    assertThat(kinds).allMatch(ResultsPageTest::isExplained);
  }

  @Test
  void shouldTellTheReasonsForNotReplaying() throws IOException {
    Set<String> reasons = found(REASON, 1);
    assertThat(reasons).hasSizeGreaterThan(2);
    String page = String.join("\n", PAGE);
    for (String reason : reasons) {
      String words = reason.replaceAll(": .*$", "").strip();
      assertThat(page).as(reason).contains(words);
    }
  }

  @Test
  void shouldTellTheSentencesOfDivergences() {
    for (DivergenceClass cause : DivergenceClass.values()) {
      assertThat(String.join("\n", PAGE)).contains(cause.sentence());
    }
  }

  /** In the first cell of a row of a table. */
  private static boolean isExplained(String word) {
    return PAGE.stream()
        .filter(line -> line.startsWith("|"))
        .map(line -> line.split("\\|")[1])
        .anyMatch(cell -> cell.contains("`" + word + "`"));
  }

  private static Set<String> found(Pattern pattern, int group) throws IOException {
    Set<String> all = new TreeSet<>();
    for (String module : Tree.MODULES) {
      try (Stream<Path> files = Files.walk(Tree.ROOT.resolve(module).resolve("src/main/java"))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .map(Tree::read)
            .forEach(text -> pattern.matcher(text).results().forEach(m -> all.add(m.group(group))));
      }
    }
    return all;
  }
}
