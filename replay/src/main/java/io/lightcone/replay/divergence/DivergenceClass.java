package io.lightcone.replay.divergence;

/** Why a replay left the recording, as far as the evidence tells. */
public enum DivergenceClass {
  /** The handler's bundle is not the recorded one. */
  CODE_CHANGED("the handler's code is not the recorded one"),
  /** Same code, same environment, same answers, and yet it did something else. */
  NONDETERMINISTIC("the same code with the same answers did something else"),
  /** The JDK's feature release or the rewriter is not the recorded one. */
  ENVIRONMENT_DIFFERS("the JDK or the rewriter is not the recorded one"),
  /** What was recorded is not whole: it contradicts itself, or its digest. */
  RECORDING_INCOMPLETE("the recording is not what was written");

  private final String sentence;

  DivergenceClass(String sentence) {
    this.sentence = sentence;
  }

  /** For people. */
  public String sentence() {
    return sentence;
  }
}
