package io.lightcone.documents;

import java.util.List;
import java.util.Optional;

/**
 * A fenced block of a page.
 *
 * @param page the page's name
 * @param line number of the line that opens it, from 1
 * @param language the word behind the fence
 * @param text what is between the fences
 * @param remarks the HTML comments on the lines above it, without their signs
 */
record Block(String page, int line, String language, String text, List<String> remarks) {
  boolean is(String remark) {
    return remarks.contains(remark);
  }

  /** What follows {@code key} in a remark that begins with it. */
  Optional<String> remark(String key) {
    return remarks.stream()
        .filter(remark -> remark.startsWith(key))
        .map(remark -> remark.substring(key.length()).strip())
        .findFirst();
  }

  String where() {
    return page + ":" + line;
  }
}
