package io.lightcone.replay.proofhandlers;

import io.lightcone.runtime.handler.Element;
import io.lightcone.runtime.handler.Handler;
import io.lightcone.runtime.handler.Invocation;

/** Asks, and makes nothing of the answers. */
public final class Mute implements Handler {
  @Override
  public void handle(Invocation inv, Element trigger) {
    Answers.ask(inv, trigger, answer -> {});
    if (trigger.text().equals("fail")) {
      Thread.currentThread().interrupt();
      new Thread(() -> {}).start();
    }
  }
}
