package io.lightcone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ArchitecturePageTest {
  private static final String PAGE = Tree.read(Tree.ROOT.resolve("docs/architecture.md"));

  /** A class, nested or not, or one of its members; with its packages or without. */
  private static final Pattern NAME =
      Pattern.compile("`((?:[a-z][\\w]*\\.)*[A-Z]\\w*[a-z]\\w*(?:\\.\\w+)*)(?:\\([^`]*\\))?`");

  private static final Pattern PACKAGE =
      Pattern.compile("`((?:tracer|runtime|replay|workbench)(?:\\.[a-z]+)+)`");

  @Test
  void shouldNameClassesAndMembersThatExist() throws IOException {
    Set<Path> sources = sources();
    Matcher name = NAME.matcher(PAGE);
    int seen = 0;
    while (name.find()) {
      seen++;
      assertThat(exists(sources, name.group(1))).as("class in docs: %s", name.group(1)).isTrue();
    }
    assertThat(seen).isGreaterThan(40);
  }

  @Test
  void shouldNamePackagesThatExist() throws IOException {
    Set<Path> sources = sources();
    Matcher name = PACKAGE.matcher(PAGE);
    int seen = 0;
    while (name.find()) {
      seen++;
      Path end = Path.of("io/lightcone", name.group(1).split("\\."));
      assertThat(sources)
          .as("package in docs: %s", name.group(1))
          .anyMatch(source -> source.getParent().endsWith(end));
    }
    assertThat(seen).isGreaterThan(10);
  }

  private static boolean exists(Set<Path> sources, String name) {
    int start = name.startsWith("io.") ? name.replaceFirst("[A-Z].*", "").length() : 0;
    String[] parts = name.substring(start).split("\\.");
    return sources.stream()
        .filter(source -> source.endsWith(parts[0] + ".java"))
        .filter(source -> source.toString().contains(name.substring(0, start).replace('.', '/')))
        .map(Tree::read)
        .anyMatch(text -> Stream.of(parts).skip(1).allMatch(text::contains));
  }

  private static Set<Path> sources() throws IOException {
    Set<Path> all = new TreeSet<>();
    for (String module : Tree.MODULES) {
      try (Stream<Path> files = Files.walk(Tree.ROOT.resolve(module).resolve("src/main/java"))) {
        files.filter(file -> file.toString().endsWith(".java")).forEach(all::add);
      }
    }
    return all;
  }
}
