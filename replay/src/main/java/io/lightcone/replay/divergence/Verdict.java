package io.lightcone.replay.divergence;

/** What came of replaying one invocation. */
public enum Verdict {
  /** Every operation and the end are as recorded, byte for byte. */
  FAITHFUL,
  /** It left the recording; see {@link Divergence}. */
  DIVERGED,
  /** It can't be replayed, and the reason says why. */
  NOT_REPLAYABLE
}
