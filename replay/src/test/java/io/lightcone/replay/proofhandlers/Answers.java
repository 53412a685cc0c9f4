package io.lightcone.replay.proofhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.ExternalCallException;
import io.lightcone.runtime.handler.Invocation;
import io.lightcone.runtime.handler.Receipt;
import java.time.Duration;
import java.util.function.Consumer;

/** Asks every kind of question once, and hands each answer on. */
final class Answers {
  private static final String PEER = "woof://there/there/";

  private Answers() {}

  static void ask(Invocation inv, Element trigger, Consumer<Object> each) {
    each.accept(trigger.text());
    each.accept(inv.latest("in"));
    each.accept(inv.latest("empty"));
    each.accept(inv.get("in", 1).text());
    each.accept(inv.get("in", 999).status());
    each.accept(inv.get("short", 1).status());
    each.accept(inv.now());
    each.accept(inv.nanoTime());
    each.accept(inv.random("dice").nextLong());
    each.accept(inv.property("set"));
    each.accept(inv.property("unset"));
    each.accept(System.getenv("LIGHTCONE_UNSET"));
    calls(inv, each);
    peers(inv, each);
    each.accept(inv.put("other", "quiet", "to trigger").seqno());
  }

  private static void calls(Invocation inv, Consumer<Object> each) {
    each.accept(call(inv, "returns"));
    each.accept(call(inv, "throws"));
    try {
      each.accept(inv.put("nowhere", "x").seqno());
    } catch (RuntimeException e) {
      each.accept(e.getMessage());
    }
  }

  private static String call(Invocation inv, String name) {
    try {
      return inv.external(name, inv.key(), String.class, () -> answer(name));
    } catch (ExternalCallException e) {
      return e.getMessage();
    }
  }

  private static String answer(String name) {
    if (name.equals("throws")) {
      throw new IllegalStateException("no answer");
    }
    return "ok";
  }

  private static void peers(Invocation inv, Consumer<Object> each) {
    Receipt acked = inv.put(PEER + "box", "quiet", "over");
    each.accept(acked.await(Duration.ofSeconds(9)) + " " + acked.seqno());
    Receipt refused = inv.put(PEER + "nowhere", "over");
    each.accept(refused.await(Duration.ofSeconds(9)) + " " + refused.refusal());
    each.accept(inv.get(PEER + "box", 1).text());
    each.accept(inv.get(PEER + "box", 999).status());
    each.accept(inv.latest(PEER + "box"));
  }
}
