package io.lightcone.replay.permutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * An invocation that does not do the same in all permuted executions.
 *
 * @param invocation how it is written
 * @param step the first step that differs from the recording
 * @param recorded the recorded operation
 * @param now the operation in an execution that differs
 * @param paths JSON pointers of what differs; may be empty
 * @param comesWith factors that, changed alone, make it do something else than here
 * @param goesWith factors that, changed alone, do not
 */
public record Varying(
    String invocation,
    int step,
    String recorded,
    String now,
    List<String> paths,
    Set<Factor> comesWith,
    Set<Factor> goesWith) {

  static Varying of(String name, JsonNode divergence, Set<Factor> comes, Set<Factor> goes) {
    List<String> paths = new ArrayList<>();
    divergence.path("differences").forEach(one -> paths.add(one.path("path").asText()));
    return new Varying(
        name,
        divergence.path("step").asInt(),
        divergence.path("recorded").asText(),
        divergence.path("now").asText(),
        List.copyOf(paths),
        Set.copyOf(comes),
        Set.copyOf(goes));
  }

  /** What is likely to be the source, in words. */
  public String source() {
    if (comesWith.contains(Factor.AGAIN)) {
      return goesWith.contains(Factor.IDENTITY) ? Factor.IDENTITY.source() : Factor.AGAIN.source();
    }
    return String.join("; or ", comesWith.stream().map(Factor::source).toList());
  }
}
