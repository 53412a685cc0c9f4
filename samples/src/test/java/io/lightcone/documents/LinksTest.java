package io.lightcone.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class LinksTest {
  private static final Pattern LINK = Pattern.compile("\\]\\(([^)\\s]+)\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.*)$");

  @Test
  void shouldLeadToFilesAndHeadingsThatAreThere() {
    List<String> dead = new ArrayList<>();
    int seen = 0;
    for (Path page : Tree.pages()) {
      Matcher link = LINK.matcher(Tree.read(page));
      while (link.find()) {
        seen++;
        if (!isAlive(page, link.group(1))) {
          dead.add(Tree.name(page) + ": " + link.group(1));
        }
      }
    }
    assertThat(dead).isEmpty();
    assertThat(seen).isGreaterThan(30);
  }

  @Test
  void shouldLeadFromTheIndexToEveryPage() {
    String index = Tree.read(Tree.ROOT.resolve("docs/README.md"));
    for (Path page : Tree.pages()) {
      String link = Tree.name(page).replaceFirst("^docs/", "");
      if (link.equals("README.md")) {
        continue;
      }
      assertThat(index).as(Tree.name(page)).contains("](" + link + ")");
    }
  }

  private static boolean isAlive(Path page, String link) {
    if (link.matches("[a-z]+:.*")) {
      return true; // elsewhere, not for a test that must pass without a network
    }
    int hash = link.indexOf('#');
    String file = hash < 0 ? link : link.substring(0, hash);
    Path target = file.isEmpty() ? page : page.resolveSibling(file).normalize();
    return Files.exists(target) && (hash < 0 || anchors(target).contains(link.substring(hash + 1)));
  }

  private static List<String> anchors(Path page) {
    return HEADING
        .matcher(Tree.read(page))
        .results()
        .map(heading -> heading.group(1).toLowerCase(Locale.ROOT))
        .map(heading -> heading.replaceAll("[^\\p{L}\\p{N}\\-_ ]", "").replace(' ', '-'))
        .collect(Collectors.toList());
  }
}
