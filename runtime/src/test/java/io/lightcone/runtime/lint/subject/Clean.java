package io.lightcone.runtime.lint.subject;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Asks for what is supplied, and reads a file where it may. */
public final class Clean implements Handler {
  private static final Map<String, Integer> LIMITS = new TreeMap<>(Map.of("high", 3));

  static {
    LIMITS.put("low", 1);
  }

  @Override
  public void handle(Invocation inv, Element trigger) {
    List<Object> seen = new ArrayList<>();
    seen.add(Instant.now());
    seen.add(new Random().nextInt(LIMITS.get("high")));
    seen.add(
        inv.external(
            "read", "file", String.class, () -> Files.readString(Path.of("/etc/hostname"))));
    inv.put("seen", "seen: " + seen + new StringBuilder().append(trigger));
  }
}
