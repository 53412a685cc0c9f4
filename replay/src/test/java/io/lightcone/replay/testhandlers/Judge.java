package io.lightcone.replay.testhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Asks all kinds of questions and answers with a JSON element. */
public final class Judge implements Handler {
  /** What is put. */
  public record Ruling(String id, long at, double chance, String last, String grade) {}

  @Override
  public void handle(Invocation inv, Element trigger) throws Exception {
    long latest = inv.latest("rulings");
    String last = latest == 0 ? "none" : inv.get("rulings", latest).as(Ruling.class).grade();
    Map<String, Integer> counts = new HashMap<>();
    for (String word : trigger.text().split(" ")) {
      counts.merge(word, 1, Integer::sum);
    }
    String grade = inv.property("grade") + counts;
    inv.external("court", inv.key(), String.class, () -> "heard " + trigger.text());
    inv.put(
        "rulings",
        new Ruling(
            UUID.randomUUID().toString(),
            Instant.now().toEpochMilli(),
            Math.random(),
            last,
            grade));
    if (trigger.text().contains("bad")) {
      throw new IllegalStateException("bad case at " + inv.nanoTime());
    }
  }
}
