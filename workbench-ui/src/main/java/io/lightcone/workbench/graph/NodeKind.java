package io.lightcone.workbench.graph;

/** The kinds of node that are not events. */
public enum NodeKind {
  NAMESPACE("Namespace"),
  WOOF("Woof"),
  HANDLER("Handler"),
  /** All client sessions of one name. */
  CLIENT("Client");

  private final String label;

  NodeKind(String label) {
    this.label = label;
  }

  /** Its label in the graph. */
  public String label() {
    return label;
  }

  static NodeKind ofLabel(String label) {
    for (NodeKind kind : values()) {
      if (kind.label.equals(label)) {
        return kind;
      }
    }
    throw new IllegalArgumentException("no such kind of node: " + label);
  }
}
