package io.lightcone.workbench.app;

import io.lightcone.workbench.theme.TextSize;
import io.lightcone.workbench.theme.Theme;
import java.nio.file.Path;
import java.util.List;

/** What the window remembers from one time to the next. FX thread only. */
public interface Settings {

  /** Recordings opened before, newest first; each may be several directories. */
  List<List<Path>> recent();

  /** Remembers that this was opened just now. */
  void opened(List<Path> paths);

  /** The colours last chosen. */
  Theme theme();

  /** The type size last chosen. */
  TextSize textSize();

  /** Remembers how the window looks. */
  void look(Theme theme, TextSize size);
}
