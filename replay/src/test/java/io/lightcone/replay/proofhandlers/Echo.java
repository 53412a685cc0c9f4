package io.lightcone.replay.proofhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Puts every answer at once, so that a wrong one shows in the very next put. */
public final class Echo implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Answers.ask(inv, trigger, answer -> inv.put("echo", String.valueOf(answer)));
    if (trigger.text().equals("fail")) {
      throw new IllegalArgumentException("asked to fail");
    }
  }
}
