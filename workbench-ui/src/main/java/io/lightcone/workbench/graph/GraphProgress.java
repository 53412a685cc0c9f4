package io.lightcone.workbench.graph;

/** Who is told how far filling the graph has come, and may stop it. Called from any thread. */
public interface GraphProgress {

  /** Tells nobody and never stops. */
  GraphProgress NONE =
      new GraphProgress() {
        @Override
        public void at(String step, double part) {}

        @Override
        public boolean cancelled() {
          return false;
        }
      };

  /**
   * How far it is.
   *
   * @param step what is being done, in a few words
   * @param part how much of the whole is done, 0 to 1
   */
  void at(String step, double part);

  /** Asked often; when true, filling ends with {@link GraphCancelled}. */
  boolean cancelled();
}
