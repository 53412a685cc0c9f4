package io.lightcone.replay.permutation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What one execution did.
 *
 * @param divergences where it left the recording, by invocation
 * @param obstacles why invocations could not be replayed, and how many
 */
record Execution(Map<String, Divergent> divergences, Map<String, Long> obstacles) {

  /** A divergence; only what was done makes two of them equal, and not the explanation. */
  record Divergent(JsonNode json) {
    private int step() {
      return json.path("step").asInt();
    }

    private String now() {
      return json.path("now").asText();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Divergent that && step() == that.step() && now().equals(that.now());
    }

    @Override
    public int hashCode() {
      return Objects.hash(step(), now());
    }
  }

  /** What {@code verify --json} printed. */
  static Execution of(JsonNode json) {
    Map<String, Divergent> divergences = new HashMap<>();
    json.path("divergences")
        .forEach(one -> divergences.put(one.path("invocation").asText(), new Divergent(one)));
    Map<String, Long> obstacles = new TreeMap<>();
    json.path("reasons")
        .properties()
        .forEach(one -> obstacles.put(one.getKey(), one.getValue().asLong()));
    return new Execution(divergences, obstacles);
  }

  /** Invocations that did something else in another execution. */
  Set<String> differencesFrom(Execution other) {
    Set<String> names = new TreeSet<>(divergences.keySet());
    names.addAll(other.divergences.keySet());
    names.removeIf(name -> same(other, name));
    return names;
  }

  boolean same(Execution other, String name) {
    return Objects.equals(divergences.get(name), other.divergences.get(name));
  }

  /** Its divergence, or that of the other execution where this one was faithful. */
  JsonNode divergence(String name, Execution other) {
    return divergences.getOrDefault(name, other.divergences.get(name)).json();
  }

  String obstacleText() {
    return obstacles.isEmpty()
        ? "all"
        : String.join(
            ", ",
            obstacles.entrySet().stream()
                .map(one -> "not %,d: %s".formatted(one.getValue(), one.getKey()))
                .toList());
  }
}
