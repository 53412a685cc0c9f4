package io.lightcone.replay.changedhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.time.Instant;
import java.util.UUID;

/** The judge after a change: other grades, the same questions. */
public final class Judge implements Handler {
  /** What is put. */
  public record Ruling(String id, long at, double chance, String last, String grade) {}

  @Override
  public void handle(Invocation inv, Element trigger) throws Exception {
    long latest = inv.latest("rulings");
    String last = latest == 0 ? "none" : inv.get("rulings", latest).as(Ruling.class).grade();
    String grade = inv.property("grade");
    inv.external("court", inv.key(), String.class, () -> "never called in a replay");
    inv.put(
        "rulings",
        new Ruling(
            UUID.randomUUID().toString(),
            Instant.now().toEpochMilli(),
            Math.random(),
            last,
            grade));
  }
}
