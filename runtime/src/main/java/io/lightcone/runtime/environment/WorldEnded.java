package io.lightcone.runtime.environment;

/**
 * Thrown in a handler or session whose world has ended: its simulation was closed, or its namespace
 * can no longer write. Nothing is recorded of it; a later resume takes up from the journal.
 */
public final class WorldEnded extends Error {
  private static final long serialVersionUID = 1L;

  /** Without a cause of its own. */
  public WorldEnded() {}

  /** Because of {@code cause}. */
  public WorldEnded(Throwable cause) {
    super(cause);
  }
}
