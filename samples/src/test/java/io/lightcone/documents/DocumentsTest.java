package io.lightcone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Follows every page, block by block. Needs a built tree, so it runs after everything is packed.
 */
@Tag("documents")
class DocumentsTest {
  private static final Set<String> RUN = Set.of("sh", "java");

  @TempDir Path temporary;

  @TestFactory
  Stream<DynamicTest> shouldRunAsThePageSays() {
    return Tree.pages().stream()
        .filter(page -> PageReader.blocks(page).stream().anyMatch(this::isRun))
        .map(page -> DynamicTest.dynamicTest(Tree.name(page), () -> follow(page)));
  }

  private boolean isRun(Block block) {
    return RUN.contains(block.language()) && block.remark("not run:").isEmpty();
  }

  private void follow(Path page) throws Exception {
    List<Block> blocks = PageReader.blocks(page);
    String name = Tree.name(page).replace('/', '-').replace(".md", "");
    PageRun run = new PageRun(Files.createDirectories(temporary.resolve(name)));
    try {
      for (Block block : blocks) {
        run.run(block);
      }
    } finally {
      run.stop();
    }
    assertThat(blocks).isNotEmpty();
  }
}
