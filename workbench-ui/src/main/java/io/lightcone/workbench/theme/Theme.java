package io.lightcone.workbench.theme;

/** Light or dark. */
public enum Theme {
  DARK,
  LIGHT;

  /** The other one. */
  public Theme other() {
    return this == DARK ? LIGHT : DARK;
  }

  /** The one with this name in any case, or the dark one. */
  public static Theme named(String name) {
    return LIGHT.name().equalsIgnoreCase(name) ? LIGHT : DARK;
  }
}
