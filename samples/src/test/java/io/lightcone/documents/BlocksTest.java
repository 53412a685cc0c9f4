package io.lightcone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BlocksTest {
  /** Every block that no test runs. A new one has to be argued for here. */
  private static final List<String> NOT_RUN =
      List.of(
          "README.md: builds this very tree",
          "README.md: opens a window",
          "docs/replay.md: needs the edited code",
          "docs/replay.md: waits for a debugger");

  private static final Pattern COMMAND =
      Pattern.compile("(?m)^\\s*(\\$ |(\\./)?lightcone |mvn |java |javac |git )");

  private static Stream<Block> blocks() {
    return Tree.pages().stream().flatMap(page -> PageReader.blocks(page).stream());
  }

  @Test
  void shouldAllSayTheirLanguage() {
    assertThat(blocks().filter(block -> block.language().isEmpty()).map(Block::where)).isEmpty();
  }

  @Test
  void shouldNotHideCommandsFromTheTestThatRunsThem() {
    assertThat(
            blocks()
                .filter(block -> !block.language().equals("sh"))
                .filter(block -> COMMAND.matcher(block.text()).find())
                .map(Block::where))
        .isEmpty();
  }

  @Test
  void shouldBeRunButForTheFewThatCannot() {
    List<String> notRun =
        blocks()
            .flatMap(
                block ->
                    block.remark("not run:").stream().map(reason -> block.page() + ": " + reason))
            .toList();
    assertThat(notRun).allMatch(NOT_RUN::contains).hasSizeLessThanOrEqualTo(NOT_RUN.size());
  }

  @Test
  void shouldSayOnlyWhatTheTestUnderstands() {
    assertThat(blocks().flatMap(block -> block.remarks().stream()))
        .isNotEmpty()
        .allMatch(
            remark -> remark.matches("not run: .+|exit \\d+|until stopped|file: \\S+|output"));
  }
}
