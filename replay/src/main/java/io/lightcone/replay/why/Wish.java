package io.lightcone.replay.why;

import io.lightcone.replay.branch.BranchRun;
import io.lightcone.replay.history.History;
import io.lightcone.runtime.invocation.Describe;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Something that did not happen: a put to a WooF after a certain event, which the recording hasn't
 * got.
 */
public final class Wish {
  private static final Pattern FORM = Pattern.compile("put to ([^/ ]+)/([^ ]+)(?: after ([^ ]+))?");

  private final String text;
  private final int namespace;
  private final String woof;
  private final int after;

  private Wish(String text, int namespace, String woof, int after) {
    this.text = text;
    this.namespace = namespace;
    this.woof = woof;
    this.after = after;
  }

  /**
   * Understands {@code put to NAMESPACE/WOOF after EVENT}; the event may be left out.
   *
   * @throws IllegalArgumentException if it is something else, or names what isn't there
   */
  public static Wish parse(String text, History history) {
    Matcher form = FORM.matcher(text);
    if (!form.matches()) {
      throw new IllegalArgumentException(
          "expected 'put to NAMESPACE/WOOF' or 'put to NAMESPACE/WOOF after EVENT': " + text);
    }
    int after = form.group(3) == null ? -1 : place(history, form.group(3));
    for (int i = 0; i < history.namespaceCount(); i++) {
      if (history.namespaceName(i).equals(form.group(1))) {
        return new Wish(text, i, form.group(2), after);
      }
    }
    throw new IllegalArgumentException("no such namespace: " + form.group(1));
  }

  private static int place(History history, String label) {
    int rank = label.contains("#") ? history.findElement(label) : history.findEvent(label);
    if (rank < 0) {
      throw new IllegalArgumentException("no such event or element: " + label);
    }
    return rank;
  }

  /** The place after which it is wished for; -1 for anywhere. */
  int after() {
    return after;
  }

  /** How it is written. */
  public String text() {
    return text;
  }

  /** The element that fulfils it in a branch, in words; null when nothing does. */
  String fulfilled(BranchRun branch) {
    return branch.puts().stream()
        .filter(put -> put.recorded() < 0 && put.namespace() == namespace)
        .filter(put -> put.woof().equals(woof) && put.rank() >= after)
        .map(put -> Describe.payload(put.payload()))
        .findFirst()
        .orElse(null);
  }
}
