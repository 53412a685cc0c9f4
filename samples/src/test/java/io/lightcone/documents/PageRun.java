package io.lightcone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Follows one page from top to bottom. */
final class PageRun {
  private final Desk desk;
  private final JavaBlocks java;
  private String output = "";

  PageRun(Path directory) throws IOException {
    desk = new Desk(directory);
    java = new JavaBlocks(directory);
  }

  void run(Block block) throws IOException, InterruptedException {
    if (block.remark("not run:").isPresent()) {
      return;
    }
    Path file = block.remark("file:").map(desk::file).orElse(null);
    if (file != null) {
      Files.createDirectories(file.getParent());
      Files.writeString(file, block.text());
    }
    if (block.is("output")) {
      compare(block);
    } else if (block.language().equals("sh")) {
      shell(block);
    } else if (block.language().equals("java")) {
      java(block);
    }
  }

  private void shell(Block block) throws IOException, InterruptedException {
    Desk.Result result =
        block.is("until stopped") ? desk.beside(block.text()) : desk.shell(block.text());
    judge(block, result);
  }

  private void java(Block block) throws IOException, InterruptedException {
    String main = java.compile(block);
    if (main != null) {
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
      Path flags = Tree.ROOT.resolve("workbench-ui/target/jvm.flags");
      command.addAll(Arrays.asList(Tree.read(flags).strip().split("\\s+")));
      command.addAll(List.of("-cp", Tree.classPath() + File.pathSeparator + java.classes(), main));
      judge(block, desk.run(command));
    }
  }

  private void judge(Block block, Desk.Result result) {
    int expected = block.remark("exit ").map(Integer::parseInt).orElse(0);
    assertThat(result.exit())
        .as("exit code of %s, which said:%n%s", block.where(), result.output())
        .isEqualTo(expected);
    output = result.output();
  }

  private void compare(Block block) {
    StringBuilder pattern = new StringBuilder("(?s).*");
    for (String line : block.text().lines().toList()) {
      String quoted = Pattern.quote(line.strip()).replace("...", "\\E[^\\n]*\\Q");
      pattern.append("(?<=^|\\n)[ \\t]*").append(quoted).append("[ \\t]*(?=\\r?\\n|$).*");
    }
    assertThat(output).as("output that %s shows", block.where()).matches(pattern.toString());
  }

  /** Ends what the page left running. */
  void stop() throws IOException, InterruptedException {
    desk.stop();
  }
}
