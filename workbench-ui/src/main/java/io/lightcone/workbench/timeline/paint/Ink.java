package io.lightcone.workbench.timeline.paint;

/** The colours of the picture by what they mean; each has the name of its CSS variable. */
public enum Ink {
  PANEL("-lc-panel"),
  RAISED("-lc-raised"),
  LINE("-lc-line"),
  TEXT("-lc-text"),
  MUTED("-lc-muted"),
  ACCENT("-lc-accent"),
  ACCENT_SOFT("-lc-accent-soft"),
  PAST("-lc-past"),
  FUTURE("-lc-future"),
  READ("-lc-read"),
  FAILURE("-lc-failure"),
  FAILURE_SOFT("-lc-failure-soft"),
  FOCUS("-lc-focus");

  private final String variable;

  Ink(String variable) {
    this.variable = variable;
  }

  /** The CSS variable that holds it. */
  public String variable() {
    return variable;
  }
}
