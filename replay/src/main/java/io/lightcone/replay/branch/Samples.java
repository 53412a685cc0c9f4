package io.lightcone.replay.branch;

import io.lightcone.replay.history.CausalKeys;
import io.lightcone.replay.history.History;
import io.lightcone.runtime.invocation.RecordedOperations;
import io.lightcone.tracer.event.EventBody;
import io.lightcone.tracer.event.SampleValue;
import java.util.HashMap;
import java.util.Map;

/**
 * Values from outside the record for a branch: the recorded one where the same invocation asks the
 * same again, else one that follows from the branch's seed, the place and the asker's key.
 */
final class Samples {
  private final History history;
  private final long seed;
  private Map<String, SampleValue> configured;

  Samples(History history, long seed) {
    this.history = history;
    this.seed = seed;
  }

  SampleValue value(int namespace, String source, long key, int nowRank) {
    int recorded = history.rankOfKey(key);
    if (recorded >= 0 && history.body(recorded) instanceof EventBody.Sampled sampled) {
      return sampled.value();
    }
    if (source.equals(RecordedOperations.CLOCK) || source.equals(RecordedOperations.NANO_TIME)) {
      return SampleValue.of(history.time(nowRank) * 1000);
    }
    if (source.startsWith(RecordedOperations.RANDOM)) {
      return SampleValue.of(CausalKeys.mix(seed, key));
    }
    return configured().getOrDefault(namespace + " " + source, SampleValue.of((String) null));
  }

  /** Properties and environment as any invocation of the recording saw them. */
  private Map<String, SampleValue> configured() {
    if (configured == null) {
      configured = new HashMap<>();
      for (int rank = 0; rank < history.size(); rank++) {
        if (history.body(rank) instanceof EventBody.Sampled sampled
            && sampled.value() instanceof SampleValue.OfText) {
          configured.put(history.namespaceOf(rank) + " " + sampled.source(), sampled.value());
        }
      }
    }
    return configured;
  }
}
