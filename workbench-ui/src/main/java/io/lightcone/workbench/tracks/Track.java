package io.lightcone.workbench.tracks;

import io.lightcone.workbench.parts.Units;
import io.lightcone.workbench.selection.Selected;

/**
 * One row of the list.
 *
 * @param kind what it is
 * @param namespace the namespace's number
 * @param name its name
 * @param count events of a namespace, elements of a WooF, invocations of a handler
 * @param failures invocations that did not end well
 */
record Track(Kind kind, int namespace, String name, long count, long failures) {

  /** What a row is. */
  enum Kind {
    NAMESPACE,
    WOOF,
    HANDLER
  }

  /** How it is selected; null for a namespace. */
  Selected selected() {
    return switch (kind) {
      case NAMESPACE -> null;
      case WOOF -> new Selected.OfWoof(namespace, name);
      case HANDLER -> new Selected.OfHandler(namespace, name);
    };
  }

  /** The whole row in words. */
  String words() {
    return switch (kind) {
      case NAMESPACE -> "namespace " + name + ", " + Units.count(count, "event") + failed();
      case WOOF -> "WooF " + name + ", " + Units.count(count, "element");
      case HANDLER -> "handler " + name + ", " + Units.count(count, "invocation") + failed();
    };
  }

  private String failed() {
    return failures == 0 ? "" : ", " + Units.number(failures) + " failed";
  }
}
