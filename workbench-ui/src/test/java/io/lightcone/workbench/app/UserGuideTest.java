package io.lightcone.workbench.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.lightcone.workbench.timeline.PictureKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Holds the guide's table of keys against the keys. */
class UserGuideTest {
  private static final Path GUIDE = Path.of("..", "docs", "user-guide.md");

  @Test
  void shouldListEveryKeyOfTheWindow() throws IOException {
    List<String> rows =
        Files.readAllLines(GUIDE).stream().filter(line -> line.startsWith("| `")).toList();
    Stream<String> window =
        Arrays.stream(Key.values())
            .map(key -> "| `%s` | %s |".formatted(key.keys(), key.meaning()));
    Stream<String> picture =
        Arrays.stream(PictureKey.values())
            .map(key -> "| `%s` | %s |".formatted(key.keys(), key.meaning()));
    assertThat(rows).containsExactlyElementsOf(Stream.concat(window, picture).toList());
  }
}
