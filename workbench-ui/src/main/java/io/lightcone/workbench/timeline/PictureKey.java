package io.lightcone.workbench.timeline;

/** The keys of the picture, as the window and the guide list them. */
public enum PictureKey {
  ZOOM("W  S", "closer, wider"),
  PAN("A  D", "earlier, later"),
  MARK("Left  Right", "the mark before, the mark after"),
  LANE("Up  Down", "the nearest mark of the lane above, below"),
  CAUSE("[", "go to the cause"),
  EFFECT("]", "go to the first effect"),
  ALL("Home", "show the whole recording"),
  CONE("End", "show the light cone of the selection"),
  STEP(",  .", "move the cut one event back, on"),
  LEAP("<  >", "move the cut a hundred events back, on"),
  LANES("PgUp  PgDn", "lanes further up, down");

  private final String keys;
  private final String meaning;

  PictureKey(String keys, String meaning) {
    this.keys = keys;
    this.meaning = meaning;
  }

  /** How they are written, two spaces between. */
  public String keys() {
    return keys;
  }

  /** What they do. */
  public String meaning() {
    return meaning;
  }
}
