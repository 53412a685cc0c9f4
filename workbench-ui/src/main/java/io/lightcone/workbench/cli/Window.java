package io.lightcone.workbench.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;

/** The window, as the command line knows it. Found by {@link ServiceLoader}. */
public interface Window {

  /**
   * Shows recordings and returns when the window is closed.
   *
   * @param recordings what to open
   * @return the exit code
   */
  int show(List<Path> recordings);

  /** Whether this machine has a display to show a window on. */
  static boolean hasDisplay() {
    String system = System.getProperty("os.name", "");
    return !system.startsWith("Linux")
        || isSet(System.getenv("DISPLAY"))
        || isSet(System.getenv("WAYLAND_DISPLAY"));
  }

  /** The window of this build. */
  static Window find() {
    return ServiceLoader.load(Window.class)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("this build of lightcone has no window"));
  }

  private static boolean isSet(String value) {
    return value != null && !value.isEmpty();
  }
}
