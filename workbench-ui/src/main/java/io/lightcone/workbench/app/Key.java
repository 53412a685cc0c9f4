package io.lightcone.workbench.app;

import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyCombination.Modifier;
import javafx.scene.input.KeyEvent;

/** The keys of the window, with what they do. Bare letters don't act while something is written. */
enum Key {
  FIND(
      "Ctrl+K",
      "find: write, then Enter",
      KeyCode.K,
      Commands::focusFind,
      KeyCombination.SHORTCUT_DOWN),
  OPEN("Ctrl+O", "open a folder", KeyCode.O, Commands::openFolder, KeyCombination.SHORTCUT_DOWN),
  BACK(
      "Alt+Left",
      "back to what was selected before",
      KeyCode.LEFT,
      Commands::back,
      KeyCombination.ALT_DOWN),
  FORWARD("Alt+Right", "forward again", KeyCode.RIGHT, Commands::forward, KeyCombination.ALT_DOWN),
  NEXT_FAILURE("F8", "next failed invocation", KeyCode.F8, c -> c.nextFailure(1)),
  PREVIOUS_FAILURE(
      "Shift+F8",
      "failed invocation before",
      KeyCode.F8,
      c -> c.nextFailure(-1),
      KeyCombination.SHIFT_DOWN),
  TRACKS(
      "Ctrl+1",
      "go to the tracks",
      KeyCode.DIGIT1,
      c -> c.focusPane(0),
      KeyCombination.SHORTCUT_DOWN),
  CANVAS(
      "Ctrl+2",
      "go to the picture",
      KeyCode.DIGIT2,
      c -> c.focusPane(1),
      KeyCombination.SHORTCUT_DOWN),
  INSPECTOR(
      "Ctrl+3",
      "go to the inspector",
      KeyCode.DIGIT3,
      c -> c.focusPane(2),
      KeyCombination.SHORTCUT_DOWN),
  DRAWER(
      "Ctrl+4",
      "go to the drawer below",
      KeyCode.DIGIT4,
      c -> c.focusPane(3),
      KeyCombination.SHORTCUT_DOWN),
  NEXT_TAB(
      "Ctrl+E",
      "next pane of the drawer",
      KeyCode.E,
      Commands::nextDrawer,
      KeyCombination.SHORTCUT_DOWN),
  REPLAY("R", "replay the selected invocation", KeyCode.R, Commands::replay),
  RELOAD(
      "Ctrl+R",
      "load changed handlers again and replay",
      KeyCode.R,
      Commands::reload,
      KeyCombination.SHORTCUT_DOWN),
  SAVE_PICTURE(
      "Ctrl+S",
      "save the picture as a PNG file",
      KeyCode.S,
      Commands::savePicture,
      KeyCombination.SHORTCUT_DOWN),
  THEME("Ctrl+T", "light or dark", KeyCode.T, Commands::otherTheme, KeyCombination.SHORTCUT_DOWN),
  LARGER(
      "Ctrl+Plus", "larger type", KeyCode.PLUS, c -> c.textSize(1), KeyCombination.SHORTCUT_DOWN),
  SMALLER(
      "Ctrl+Minus",
      "smaller type",
      KeyCode.MINUS,
      c -> c.textSize(-1),
      KeyCombination.SHORTCUT_DOWN),
  KEYS("?", "show or hide this list of keys", null, Commands::toggleKeys),
  CLOSE("Esc", "close this list, empty a filter, stop writing", KeyCode.ESCAPE, Commands::escape);

  /** What keys and buttons of the window can do. */
  interface Commands {
    void focusFind();

    void openFolder();

    void back();

    void forward();

    void nextFailure(int step);

    /** Moves the focus: 0 tracks, 1 picture, 2 inspector, 3 drawer. */
    void focusPane(int pane);

    void nextDrawer();

    void replay();

    void reload();

    void savePicture();

    void otherTheme();

    void textSize(int step);

    void toggleKeys();

    void escape();
  }

  private final String keys;
  private final String meaning;
  private final KeyCombination combination;
  private final Consumer<Commands> command;

  Key(
      String keys,
      String meaning,
      KeyCode code,
      Consumer<Commands> command,
      Modifier... modifiers) {
    this.keys = keys;
    this.meaning = meaning;
    this.combination = code == null ? null : new KeyCodeCombination(code, modifiers);
    this.command = command;
  }

  /** How it is written. */
  String keys() {
    return keys;
  }

  /** What it does. */
  String meaning() {
    return meaning;
  }

  /** Whether it acts only while nothing is being written. */
  boolean isBare() {
    return this == REPLAY || this == KEYS;
  }

  boolean matches(KeyEvent event) {
    if (combination == null) {
      return event.getEventType() == KeyEvent.KEY_TYPED && event.getCharacter().equals(keys);
    }
    return event.getEventType() == KeyEvent.KEY_PRESSED
        && (combination.match(event) || larger(event));
  }

  /** Plus lies on the key of equals on many keyboards, and has a key of its own on others. */
  private boolean larger(KeyEvent event) {
    return event.isShortcutDown()
        && ((this == LARGER
                && (event.getCode() == KeyCode.EQUALS || event.getCode() == KeyCode.ADD))
            || (this == SMALLER && event.getCode() == KeyCode.SUBTRACT));
  }

  void run(Commands commands) {
    command.accept(commands);
  }
}
