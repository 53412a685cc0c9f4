package io.lightcone.replay.minimize;

/** Told how minimising comes along. */
public interface Progress {

  /**
   * After each replay.
   *
   * @param replays how many were made
   * @param puts size of the smallest failing set so far
   */
  void at(int replays, int puts);
}
