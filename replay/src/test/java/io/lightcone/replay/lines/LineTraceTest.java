package io.lightcone.replay.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.replay.divergence.Verdict;
import io.lightcone.replay.session.InvocationLoader;
import io.lightcone.replay.session.RecordedHandlers;
import io.lightcone.replay.session.RecordedInvocation;
import io.lightcone.replay.session.Recordings;
import io.lightcone.tracer.event.EventType;
import io.lightcone.tracer.index.EventTable;
import io.lightcone.tracer.index.TableLoader;
import io.lightcone.tracer.recording.Recording;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineTraceTest {
  private static final Path SOURCES = Path.of("src/test/java");

  @TempDir Path directory;
  private Recording recording;
  private InvocationLoader loader;
  private EventTable table;

  @BeforeEach
  void record() throws Exception {
    Recordings.lines(directory, "tally", "looped", "failing");
    recording = Recording.open(List.of(directory));
    table = TableLoader.load(recording);
    loader = new InvocationLoader(table);
  }

  @AfterEach
  void close() {
    recording.close();
  }

  private RecordedInvocation invocation(String handler) {
    return IntStream.range(0, table.size())
        .filter(event -> table.type(event) == EventType.STARTED)
        .mapToObj(loader::load)
        .filter(one -> one.start().handler().equals(handler))
        .findFirst()
        .orElseThrow();
  }

  private LineTrace trace(String handler, int most) {
    RecordedHandlers recorded = new RecordedHandlers(recording);
    return LineTrace.of(loader, invocation(handler), recorded, recorded, most);
  }

  private static int lineOf(String file, String text) throws Exception {
    Path source = SOURCES.resolve("io/lightcone/replay/linehandlers").resolve(file);
    List<String> lines = Files.readAllLines(source);
    return IntStream.range(0, lines.size())
            .filter(i -> lines.get(i).contains(text))
            .findFirst()
            .orElseThrow()
        + 1;
  }

  private static int firstStepAt(LineTimeline timeline, int line) {
    return IntStream.range(0, timeline.size())
        .filter(step -> timeline.place(step).line() == line)
        .findFirst()
        .orElseThrow();
  }

  private static String shown(LineTimeline timeline, int step, String path) {
    return timeline.variables(step).stream()
        .filter(one -> one.path().equals(path))
        .map(LineTimeline.Variable::text)
        .findFirst()
        .orElse(null);
  }

  @Test
  void shouldStayFaithful() {
    for (String handler : List.of("tally", "looped", "failing")) {
      assertThat(trace(handler, LineTrace.MOST_STEPS).replay().verdict())
          .as(handler)
          .isEqualTo(Verdict.FAITHFUL);
    }
  }

  @Test
  void shouldShowLocalsAndFieldsAsTheyChange() throws Exception {
    LineTimeline timeline = trace("tally", LineTrace.MOST_STEPS).timeline();
    int mean = firstStepAt(timeline, lineOf("Tally.java", "mean = sum"));
    assertThat(shown(timeline, mean, "sum")).isEqualTo("3");
    assertThat(shown(timeline, mean, "this.counts")).isEqualTo("map of 3");
    assertThat(shown(timeline, mean, "this.counts[\"n2\"]")).isEqualTo("1");
    assertThat(shown(timeline, mean, "this.mean")).isEqualTo("0.0");
    assertThat(shown(timeline, mean, "i")).as("out of scope").isNull();
    assertThat(timeline.changes(mean + 1))
        .containsExactly(new LineTimeline.Variable("this.mean", "1.0", true));
    int put = firstStepAt(timeline, lineOf("Tally.java", "inv.put(\"seen\", sum)"));
    assertThat(shown(timeline, put, "basket.fruits[1]")).isEqualTo("\"pear\"");
    assertThat(shown(timeline, put, "basket.inner")).isEqualTo("null");
  }

  @Test
  void shouldFindTheLineThatLastChangedAVariable() throws Exception {
    LineTimeline timeline = trace("tally", LineTrace.MOST_STEPS).timeline();
    int mean = firstStepAt(timeline, lineOf("Tally.java", "mean = sum"));
    int changed = timeline.lastChange(mean, "sum");
    assertThat(timeline.place(changed).line()).isEqualTo(lineOf("Tally.java", "sum += i"));
    assertThat(shown(timeline, changed, "i")).isEqualTo("2");
    int counted = timeline.lastChange(mean, "this.counts[\"n2\"]");
    assertThat(timeline.place(counted).line()).isEqualTo(lineOf("Tally.java", "counts.merge"));
    assertThat(timeline.lastChange(mean, "trigger")).isEqualTo(-1);
  }

  @Test
  void shouldFindTheLineThatMadeAPutAndTheOtherWayRound() throws Exception {
    LineTrace trace = trace("tally", LineTrace.MOST_STEPS);
    LineTimeline timeline = trace.timeline();
    assertThat(timeline.operations()).isEqualTo(trace.replay().steps().size());
    int first = timeline.stepOf(0);
    assertThat(timeline.place(first).line())
        .isEqualTo(lineOf("Tally.java", "inv.put(\"seen\", sum)"));
    assertThat(timeline.operationsBefore(first)).isZero();
    assertThat(timeline.operationsBefore(first + 1)).isEqualTo(1);
    assertThat(timeline.place(timeline.stepOf(1)).line())
        .isEqualTo(lineOf("Tally.java", "inv.put(\"seen\", text"));
  }

  @Test
  void shouldPinExceptionsToTheirLine() throws Exception {
    LineTimeline timeline = trace("tally", LineTrace.MOST_STEPS).timeline();
    assertThat(timeline.exceptionSteps()).hasSize(1);
    int thrown = timeline.exceptionSteps().get(0);
    assertThat(timeline.place(thrown).line()).isEqualTo(lineOf("Tally.java", "throw new Ill"));
    assertThat(timeline.exception(thrown)).isEqualTo("IllegalArgumentException: no text");

    LineTimeline failing = trace("failing", LineTrace.MOST_STEPS).timeline();
    int last = failing.exceptionSteps().get(0);
    assertThat(failing.place(last).text()).contains("Failing.length(Failing.java:");
    assertThat(failing.exception(last)).contains("NullPointerException", "\"word\" is null");
    assertThat(failing.stack(last))
        .extracting(call -> call.place().method())
        .containsExactly("length", "handle");
  }

  @Test
  void shouldKnowTheStackThroughRecursionAndLambdas() throws Exception {
    LineTimeline timeline = trace("tally", LineTrace.MOST_STEPS).timeline();
    int deepest = firstStepAt(timeline, lineOf("Tally.java", "return 0;"));
    assertThat(timeline.stack(deepest))
        .extracting(call -> call.place().method())
        .containsExactly("descend", "descend", "descend", "descend", "handle");
    assertThat(timeline.depth(deepest)).isEqualTo(4);
    assertThat(shown(timeline, timeline.stack(deepest).get(2).step(), "n")).isEqualTo("2");
    int added = firstStepAt(timeline, lineOf("Tally.java", "basket.fruits.add"));
    assertThat(shown(timeline, added, "fruit")).isEqualTo("\"apple\"");
  }

  @Test
  void shouldStepOverCallsEitherWay() throws Exception {
    LineTimeline timeline = trace("tally", LineTrace.MOST_STEPS).timeline();
    int call = firstStepAt(timeline, lineOf("Tally.java", "int depth = descend"));
    int after = timeline.over(call);
    assertThat(timeline.place(after).line())
        .isEqualTo(lineOf("Tally.java", "inv.put(\"seen\", text"));
    assertThat(timeline.backOver(after)).isEqualTo(call);
    assertThat(timeline.backOver(call + 1)).as("out of a call").isEqualTo(call);
    assertThat(timeline.backOver(0)).isZero();
    assertThat(timeline.over(timeline.size() - 1)).isEqualTo(timeline.size() - 1);
  }

  @Test
  void shouldAgreeWithAllChangesTakenInOrder() throws Exception {
    LineTimeline timeline = trace("looped", LineTrace.MOST_STEPS).timeline();
    assertThat(timeline.size()).isGreaterThan(100_000);
    for (int step : List.of(1, 63, 64, 65, 1_000, 99_999)) {
      int loops = Integer.parseInt(String.valueOf(shown(timeline, step, "i")).replace("null", "0"));
      assertThat(loops).as("step %d", step).isBetween(step / 2 - 2, step / 2 + 1);
    }
    int last = timeline.size() - 1;
    assertThat(timeline.place(timeline.lastChange(last, "hash")).line())
        .isEqualTo(lineOf("Looped.java", "hash = hash * 31"));
  }

  @Test
  void shouldSayWhenThereAreMoreThanItKeeps() {
    LineTrace trace = trace("looped", 500);
    assertThat(trace.timeline().size()).isEqualTo(500);
    assertThat(trace.timeline().isCut()).isTrue();
    assertThat(trace.replay().verdict()).isEqualTo(Verdict.FAITHFUL);
  }

  @Test
  void shouldListSourceWhereItIsGivenAndBytecodeElse() throws Exception {
    RecordedInvocation invocation = invocation("failing");
    String bundle = invocation.start().bundle();
    LineTimeline timeline = trace("failing", LineTrace.MOST_STEPS).timeline();
    LineTimeline.Place last = timeline.place(timeline.size() - 1);
    Listing source = Listings.of(recording, bundle, SOURCES).at(last);
    assertThat(source.isSource()).isTrue();
    assertThat(source.title()).isEqualTo("Failing.java");
    assertThat(source.sourceOf(last.line())).isEqualTo("return word.length();");

    Listing bytecode = Listings.of(recording, bundle, null).at(last);
    assertThat(bytecode.isSource()).isFalse();
    assertThat(bytecode.title()).contains("Failing.length").contains("no source");
    assertThat(bytecode.sourceOf(last.line())).isNull();
    assertThat(bytecode.rows().get(bytecode.rowOf(last.line())).text()).contains("ALOAD 0");
  }
}
