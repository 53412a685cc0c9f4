package io.lightcone.workbench.app;

import io.lightcone.workbench.theme.TextSize;
import io.lightcone.workbench.theme.Theme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Settings that are gone when the test is over. */
final class MemorySettings implements Settings {
  final List<List<Path>> recent = new ArrayList<>();
  Theme theme = Theme.DARK;
  TextSize size = TextSize.SMALL;

  @Override
  public List<List<Path>> recent() {
    return recent;
  }

  @Override
  public void opened(List<Path> paths) {
    recent.add(0, paths);
  }

  @Override
  public Theme theme() {
    return theme;
  }

  @Override
  public TextSize textSize() {
    return size;
  }

  @Override
  public void look(Theme newTheme, TextSize newSize) {
    theme = newTheme;
    size = newSize;
  }
}
