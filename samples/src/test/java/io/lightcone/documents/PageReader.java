package io.lightcone.documents;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Takes the fenced blocks out of a page. */
final class PageReader {
  private static final String FENCE = "```";

  private PageReader() {}

  static List<Block> blocks(Path page) {
    List<String> lines = Tree.read(page).lines().toList();
    List<Block> blocks = new ArrayList<>();
    List<String> remarks = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i).strip();
      if (line.startsWith(FENCE)) {
        int end = end(lines, i);
        String text = String.join("\n", lines.subList(i + 1, end)) + "\n";
        String language = line.substring(FENCE.length()).strip();
        blocks.add(new Block(Tree.name(page), i + 1, language, text, List.copyOf(remarks)));
        i = end;
        remarks.clear();
      } else if (line.startsWith("<!--") && line.endsWith("-->")) {
        remarks.add(line.substring(4, line.length() - 3).strip());
      } else if (!line.isEmpty()) {
        remarks.clear();
      }
    }
    return blocks;
  }

  private static int end(List<String> lines, int start) {
    for (int i = start + 1; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(FENCE)) {
        return i;
      }
    }
    throw new IllegalArgumentException("block is never closed: " + lines.get(start));
  }
}
