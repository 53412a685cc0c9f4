package io.lightcone.workbench.replaypanel;

import io.lightcone.tracer.index.EventTable;
import java.nio.file.Path;

/** Replays invocations of one recording. Called on background threads. */
public interface ReplayService {

  /**
   * Replays one invocation on the handlers in use.
   *
   * @param started ordinal of its {@code Started}
   */
  ReplayReport replay(int started);

  /** The recording has grown: invocations are looked for in this table from now on. */
  void follow(EventTable table);

  /**
   * Replays on other handlers from now on; called again, it reads them again.
   *
   * @param path a jar or a directory of classes; null for the recorded ones
   * @throws RuntimeException with a sentence for the user, if they can't be loaded
   */
  void useHandlers(Path path);

  /**
   * Shows lines by other sources from now on.
   *
   * @param path a directory or jar of Java source
   */
  void useSources(Path path);
}
